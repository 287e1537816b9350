-- What every script about attempts begins with. A row stands under its id, and its place in the
-- order of time stands in one sorted set for all rows and one for each sender, rule and user name.
local base = KEYS[1]
local rows = base .. ':attempt'
local newest = rows .. ':newest'
local whole = rows .. ':whole'
local hours = base .. ':hour'

-- A key that is no longer what it should be ends the script before it has written anything.
redis.call('HLEN', rows)
redis.call('ZCARD', whole)
redis.call('ZCARD', hours)

local function each_index(row, command, member)
  local sender, rule, name = string.match(row, '^([^\n]*)\n([^\n]*)\n([^\n]*)\n')
  local places = {newest, rows .. ':sender:' .. sender, rows .. ':rule:' .. rule}
  if name ~= '' then
    places[4] = rows .. ':name:' .. name
  end
  for _, place in ipairs(places) do
    if command == 'ZADD' then
      redis.call('ZADD', place, 0, member)
    else
      redis.call('ZREM', place, member)
    end
  end
end

local function put(member, row)
  redis.call('HSET', rows, string.sub(member, 17), row)
  each_index(row, 'ZADD', member)
end

local function drop(member)
  local id = string.sub(member, 17)
  local row = redis.call('HGET', rows, id)
  if not row then
    return 0
  end
  each_index(row, 'ZREM', member)
  redis.call('ZREM', whole, member)
  redis.call('HDEL', rows, id)
  return 1
end

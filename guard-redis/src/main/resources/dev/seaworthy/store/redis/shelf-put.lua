-- ARGV: the kind; how many of it are kept; name, time and text.
local items = KEYS[1] .. ':shelf:' .. ARGV[1]
local order = items .. ':order'
redis.call('ZCARD', order)
redis.call('HSET', items, ARGV[3], ARGV[4] .. '\n' .. ARGV[5])
redis.call('ZADD', order, ARGV[4], ARGV[3])
local over = redis.call('ZCARD', order) - tonumber(ARGV[2])
if over > 0 then
  for _, name in ipairs(redis.call('ZRANGE', order, 0, over - 1)) do
    redis.call('HDEL', items, name)
    redis.call('ZREM', order, name)
  end
end
return 1

-- ARGV: the kind; how many at most. Answers name and thing, one after the other.
local items = KEYS[1] .. ':shelf:' .. ARGV[1]
local found = {}
for _, name in ipairs(redis.call('ZREVRANGE', items .. ':order', 0, tonumber(ARGV[2]) - 1)) do
  found[#found + 1] = name
  found[#found + 1] = redis.call('HGET', items, name)
end
return found

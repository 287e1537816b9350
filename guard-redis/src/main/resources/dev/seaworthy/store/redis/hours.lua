-- ARGV: the hour from which on. Answers hour, rule and count, one after the other.
local found = {}
for _, hour in ipairs(redis.call('ZRANGEBYSCORE', hours, ARGV[1], '+inf')) do
  local counts = redis.call('HGETALL', hours .. ':' .. hour)
  for at = 1, #counts, 2 do
    found[#found + 1] = hour
    found[#found + 1] = counts[at]
    found[#found + 1] = counts[at + 1]
  end
end
return found

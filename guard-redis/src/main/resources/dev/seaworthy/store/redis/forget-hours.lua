-- ARGV: the hour before which totals go; how many hours at most.
local old = redis.call('ZRANGEBYSCORE', hours, '-inf', '(' .. ARGV[1], 'LIMIT', 0, ARGV[2])
for _, hour in ipairs(old) do
  redis.call('DEL', hours .. ':' .. hour)
  redis.call('ZREM', hours, hour)
end
return #old

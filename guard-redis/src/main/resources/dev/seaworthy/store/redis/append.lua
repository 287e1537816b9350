-- ARGV: how many rows are kept; how many come; for each its time and the row; then hour, rule and
-- count of what they add to the totals.
local most = tonumber(ARGV[1])
local coming = tonumber(ARGV[2])
local over = redis.call('ZCARD', newest) + coming - most
local last = redis.call('INCRBY', rows .. ':id', coming)
for n = 1, coming do
  local member = ARGV[1 + 2 * n] .. ':' .. string.format('%016.0f', last - coming + n)
  put(member, ARGV[2 + 2 * n])
  redis.call('ZADD', whole, 0, member)
end
for at = 3 + 2 * coming, #ARGV, 3 do
  redis.call('ZADD', hours, ARGV[at], ARGV[at])
  redis.call('HINCRBY', hours .. ':' .. ARGV[at], ARGV[at + 1], ARGV[at + 2])
end
-- The oldest make room. Where the limit was lowered there are many of them: not all at once.
if over > 0 then
  for _, member in ipairs(redis.call('ZRANGE', newest, 0, math.min(over, coming + 1000) - 1)) do
    drop(member)
  end
end
return coming

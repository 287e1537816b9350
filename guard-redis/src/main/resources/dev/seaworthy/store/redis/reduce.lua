-- ARGV: for each row its place, what it was, what it becomes. One that somebody else changed or
-- dropped in between is left as it is.
local reduced = 0
for at = 1, #ARGV, 3 do
  local member = ARGV[at]
  if redis.call('HGET', rows, string.sub(member, 17)) == ARGV[at + 1] then
    each_index(ARGV[at + 1], 'ZREM', member)
    put(member, ARGV[at + 2])
    reduced = reduced + 1
  end
  redis.call('ZREM', whole, member)
end
return reduced

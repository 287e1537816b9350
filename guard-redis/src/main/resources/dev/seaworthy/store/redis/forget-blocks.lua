-- ARGV: for each its network and the change that was looked at; one that has changed since stays.
local forgotten = 0
for at = 1, #ARGV, 2 do
  if redis.call('HGET', blocks, ARGV[at]) == ARGV[at + 1] then
    redis.call('HDEL', blocks, ARGV[at])
    redis.call('ZREM', order, ARGV[at])
    forgotten = forgotten + 1
  end
end
return forgotten

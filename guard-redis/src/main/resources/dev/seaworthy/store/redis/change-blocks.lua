-- ARGV: how many networks are kept; then network and change, one after the other. A Redis that was
-- emptied begins with versions higher than any before, so that no node takes a change for one that
-- it knows already.
redis.call('ZCARD', order)
local version = redis.call('GET', blocks .. ':version')
if version then
  version = tonumber(version)
else
  version = tonumber(redis.call('TIME')[1]) * 4096
end
for at = 2, #ARGV, 2 do
  version = version + 1
  local text = string.format('%.0f', version)
  redis.call('HSET', blocks, ARGV[at], text .. '\n' .. ARGV[at + 1])
  redis.call('ZADD', order, text, ARGV[at])
end
redis.call('SET', blocks .. ':version', string.format('%.0f', version))
local over = redis.call('ZCARD', order) - tonumber(ARGV[1])
if over > 0 then
  for _, network in ipairs(redis.call('ZRANGE', order, 0, over - 1)) do
    redis.call('HDEL', blocks, network)
    redis.call('ZREM', order, network)
  end
end
redis.call('PUBLISH', blocks .. ':changed', '')
return version

-- ARGV: the kind and the name.
local items = KEYS[1] .. ':shelf:' .. ARGV[1]
redis.call('HDEL', items, ARGV[2])
return redis.call('ZREM', items .. ':order', ARGV[2])

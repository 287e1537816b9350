-- ARGV: the version after which; how many at most. The lowest version first.
return of(redis.call('ZRANGEBYSCORE', order, '(' .. ARGV[1], '+inf', 'LIMIT', 0, ARGV[2]))

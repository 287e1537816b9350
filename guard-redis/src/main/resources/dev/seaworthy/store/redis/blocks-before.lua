-- ARGV: the version before which; how many at most. The highest version first.
return of(redis.call('ZREVRANGEBYSCORE', order, '(' .. ARGV[1], '-inf', 'LIMIT', 0, ARGV[2]))

-- ARGV: the place before which rows go; how many at most.
local dropped = 0
for _, member in ipairs(redis.call('ZRANGEBYLEX', newest, '-', ARGV[1], 'LIMIT', 0, ARGV[2])) do
  dropped = dropped + drop(member)
end
return dropped

-- ARGV: the places of rows.
local dropped = 0
for _, member in ipairs(ARGV) do
  dropped = dropped + drop(member)
end
return dropped

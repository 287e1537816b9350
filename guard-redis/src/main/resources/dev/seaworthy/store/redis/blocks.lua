-- What every script about blocks begins with: of each network the latest change, and all networks
-- in the order of the versions of those changes.
local blocks = KEYS[1] .. ':block'
local order = blocks .. ':order'
redis.call('HLEN', blocks)

local function of(networks)
  local found = {}
  for _, network in ipairs(networks) do
    found[#found + 1] = network
    found[#found + 1] = redis.call('HGET', blocks, network)
  end
  return found
end

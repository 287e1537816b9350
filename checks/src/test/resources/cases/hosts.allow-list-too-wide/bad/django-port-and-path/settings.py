from plain import *

# expect: hosts.allow-list-too-wide: is "shop.example/", which Django compares as it stands [warning]
# expect: hosts.allow-list-too-wide: is "shop.example:8000", which Django compares as it stands [warning]
ALLOWED_HOSTS = ["shop.example:8000", "shop.example/"]

from plain import *

# expect: hosts.allow-list-too-wide: is "https://shop.example", which Django compares as it stands [warning]
ALLOWED_HOSTS = ["https://shop.example"]

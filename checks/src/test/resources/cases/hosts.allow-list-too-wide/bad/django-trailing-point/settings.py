from plain import *

# expect: hosts.allow-list-too-wide: is "0.0.0.0.", which Django compares as it stands [warning]
ALLOWED_HOSTS = ["0.0.0.0."]

from plain import *

# expect: hosts.any-host-allowed: allows every host [error]
ALLOWED_HOSTS = ["*"]

from plain import *

# expect: hosts.any-host-allowed: allows every host, unless HOSTS is set [error]
ALLOWED_HOSTS = os.environ.get("HOSTS", "*").split(",")

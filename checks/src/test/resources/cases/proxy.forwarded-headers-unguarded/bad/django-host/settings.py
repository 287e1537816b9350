from plain import *

# expect: proxy.forwarded-headers-unguarded: is on, so that any caller names the host [warning]
USE_X_FORWARDED_HOST = True

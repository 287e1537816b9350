from plain import *

# expect: security.W016: is not True [warning]
CSRF_COOKIE_SECURE = False
# expect: cookies.session-not-same-site: is none without secure, which browsers refuse [error]
CSRF_COOKIE_SAMESITE = "None"

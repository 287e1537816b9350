from plain import *

# expect: security.W016: is not True [warning]
CSRF_COOKIE_SECURE = False
CSRF_COOKIE_SAMESITE = "None"

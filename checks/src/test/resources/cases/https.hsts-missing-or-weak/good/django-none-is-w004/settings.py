from plain import *

# expect: security.W004: is not a positive number [warning]
SECURE_HSTS_SECONDS = 0

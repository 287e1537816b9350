from plain import *

# expect: auth.password-rules-missing: is empty [warning]
AUTH_PASSWORD_VALIDATORS = []

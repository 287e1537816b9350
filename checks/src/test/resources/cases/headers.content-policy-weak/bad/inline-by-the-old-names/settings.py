from plain import *

# expect: headers.content-policy-weak: allows 'unsafe-inline' [warning]
CSP_SCRIPT_SRC = ("'self'", "'unsafe-inline'")

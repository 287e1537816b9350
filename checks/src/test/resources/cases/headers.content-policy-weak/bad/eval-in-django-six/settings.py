from plain import *

# expect: headers.content-policy-weak: allows 'unsafe-eval' [warning]
SECURE_CSP = {"script-src": ["'self'", "'unsafe-eval'"], "default-src": ["*"]}

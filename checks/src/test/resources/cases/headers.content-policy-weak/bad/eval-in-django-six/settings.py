from plain import *

SECURE_CSP = {"script-src": ["'self'", "'unsafe-eval'"], "default-src": ["*"]}

from plain import *

CONTENT_SECURITY_POLICY = {"DIRECTIVES": {"script-src": ["'self'", "'unsafe-inline'", "'nonce-abc'"]}}

from plain import *

CONTENT_SECURITY_POLICY = {"DIRECTIVES": {"default-src": ["https:"]}}

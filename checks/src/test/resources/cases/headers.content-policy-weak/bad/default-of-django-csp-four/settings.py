from plain import *

# expect: headers.content-policy-weak: allows https: [warning]
CONTENT_SECURITY_POLICY = {"DIRECTIVES": {"default-src": ["https:"]}}

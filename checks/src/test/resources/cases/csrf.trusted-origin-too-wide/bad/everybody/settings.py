from plain import *

# expect: csrf.trusted-origin-too-wide: trusts everybody's https://* [error]
# expect: csrf.trusted-origin-too-wide: trusts everybody's https://*.com [error]
# expect: csrf.trusted-origin-too-wide: trusts everybody's https://*.ngrok.io [error]
CSRF_TRUSTED_ORIGINS = ["https://*", "https://*.com", "https://*.ngrok.io"]

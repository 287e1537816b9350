from plain import *

# expect: csrf.trusted-origin-too-wide: is without HTTPS [warning]
# expect: csrf.trusted-origin-too-wide: trusts this machine's own name [info]
CSRF_TRUSTED_ORIGINS = ["http://shop.example", "http://localhost:8000"]

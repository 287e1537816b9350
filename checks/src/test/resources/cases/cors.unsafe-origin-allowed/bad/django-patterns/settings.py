from plain import *

MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"] + MIDDLEWARE
# expect: cors.unsafe-origin-allowed: fits every origin [warning]
# expect: cors.unsafe-origin-allowed: fits every origin [warning]
# expect: cors.unsafe-origin-allowed: has no end, so that it also fits longer names [warning]
CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\w+\.shop\.example", r".*", r"^https?://.*$"]

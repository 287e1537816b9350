from plain import *

MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"] + MIDDLEWARE
# expect: cors.unsafe-origin-allowed: allows every origin [warning]
CORS_ALLOW_ALL_ORIGINS = True

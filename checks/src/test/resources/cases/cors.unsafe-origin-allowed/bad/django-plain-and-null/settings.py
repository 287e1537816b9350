from plain import *

MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"] + MIDDLEWARE
# expect: cors.unsafe-origin-allowed: allows an origin without HTTPS [warning]
# expect: cors.unsafe-origin-allowed: allows null [warning]
# expect: cors.unsafe-origin-allowed: allows pages of the visitor's own machine [info]
CORS_ALLOWED_ORIGINS = ["http://shop.example", "null", "https://shop.example", "http://localhost:3000"]

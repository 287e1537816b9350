from plain import *

MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"] + MIDDLEWARE
CORS_ALLOWED_ORIGINS = ["https://shop.example"]
CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\w+\.shop\.example$"]
CORS_ALLOW_CREDENTIALS = True

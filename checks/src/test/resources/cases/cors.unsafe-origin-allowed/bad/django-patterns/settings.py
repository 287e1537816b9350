from plain import *

MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"] + MIDDLEWARE
CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\w+\.shop\.example", r".*", r"^https?://.*$"]

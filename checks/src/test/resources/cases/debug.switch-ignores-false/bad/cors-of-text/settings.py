from plain import *

MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"] + MIDDLEWARE
# expect: debug.switch-ignores-false: stays on when its variable says False [error]
CORS_ALLOW_ALL_ORIGINS = os.environ.get("CORS_ALL", "")

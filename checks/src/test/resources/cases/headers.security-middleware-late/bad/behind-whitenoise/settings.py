from plain import *

# expect: headers.security-middleware-late: holds WhiteNoiseMiddleware before it [warning]
MIDDLEWARE = ["whitenoise.middleware.WhiteNoiseMiddleware"] + MIDDLEWARE

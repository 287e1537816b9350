from plain import *

# expect: data.default-or-missing-credentials: has no password [warning]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "rediss://cache.shop.example:6379/1"}}

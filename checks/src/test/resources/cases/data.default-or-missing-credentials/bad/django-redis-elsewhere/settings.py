from plain import *

CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "rediss://cache.shop.example:6379/1"}}

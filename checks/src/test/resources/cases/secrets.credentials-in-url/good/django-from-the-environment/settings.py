from plain import *

CELERY_BROKER_URL = os.environ["CELERY_BROKER_URL"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://redis:6379/1"}}

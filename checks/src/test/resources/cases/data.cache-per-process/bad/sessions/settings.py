from plain import *

# expect: data.cache-per-process: is not shared by 4 workers, and sessions are kept in it [warning]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.cache"

from plain import *

LOGGING = {"version": 1, "loggers": {"django.db.backends": {"level": "ERROR"}}}

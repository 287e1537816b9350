from plain import *

LOGGING = {"version": 1, "root": {"level": "DEBUG", "handlers": []}}

from plain import *

LOGGING = {"version": 1, "root": {"level": "INFO"}, "loggers": {"shop": {"level": "WARNING"}}}

from plain import *

# expect: logging.app-debug: is DEBUG [info]
LOGGING = {"version": 1, "loggers": {"sentry.errors": {"level": "DEBUG"}}}

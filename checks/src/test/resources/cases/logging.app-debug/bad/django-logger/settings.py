from plain import *

LOGGING = {
    "version": 1,
    "loggers": {
        "shop": {"level": os.environ.get("LOG_LEVEL", "DEBUG")},
    },
}

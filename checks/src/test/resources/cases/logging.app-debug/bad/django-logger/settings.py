from plain import *

LOGGING = {
    "version": 1,
    "loggers": {
        # expect: logging.app-debug: is DEBUG, unless LOG_LEVEL is set [warning]
        "shop": {"level": os.environ.get("LOG_LEVEL", "DEBUG")},
    },
}

from plain import *

# expect: logging.app-debug: is DEBUG [warning]
LOGGING = {"version": 1, "root": {"level": "DEBUG", "handlers": []}}

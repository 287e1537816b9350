from plain import *

# expect: logging.sql-parameters: is DEBUG [info]
LOGGING = {"version": 1, "loggers": {"django.db.backends": {"level": "DEBUG"}}}

from plain import *

# expect: data.embedded-database: is a database in memory [error]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}

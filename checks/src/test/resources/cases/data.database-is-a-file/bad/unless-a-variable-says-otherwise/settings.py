from plain import *

if os.getenv("DB") == "postgres":
    DATABASES = DATABASES
else:
    # expect: data.database-is-a-file: is SQLite, unless DB is set [warning]
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "shop.sqlite3"}}

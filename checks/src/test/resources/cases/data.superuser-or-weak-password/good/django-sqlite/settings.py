from plain import *

DATABASES = {
    # expect: data.database-is-a-file: is SQLite [warning]
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "shop.sqlite3", "USER": "root", "PASSWORD": ""}
}

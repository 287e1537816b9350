from plain import *

DATABASES = {
    "default": {
        # expect: data.database-is-a-file: is SQLite [warning]
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": "shop.sqlite3",
    }
}

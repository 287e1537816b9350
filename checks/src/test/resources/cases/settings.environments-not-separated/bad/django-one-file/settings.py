from plain import *

# expect: settings.environments-not-separated: is fixed for every environment, as all the rest is [warning]
DEBUG = False
# expect: secrets.literal-in-config: is a random-looking literal (54 characters, hidden) [error]
SECRET_KEY = "pk4Xw9tB2nQz7LmR5vJc8YsD3hGf6TaE1uKoWi0rVbNxCqZy4MpHdS"
ALLOWED_HOSTS = ["shop.example"]
DATABASES = {
    # expect: data.database-is-a-file: is SQLite [warning]
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "shop.sqlite3"}
}

from plain import *

# expect: secrets.placeholder-in-force: is its user's name (8 characters, hidden), unless DB_PASSWORD is set [error]
DATABASES["default"]["PASSWORD"] = os.environ.get("DB_PASSWORD", "shop_app")

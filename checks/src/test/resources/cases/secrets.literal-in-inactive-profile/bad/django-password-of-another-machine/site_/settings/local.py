from .base import *

DEBUG = True
DATABASES["default"]["HOST"] = "db.dev.shop.example"
# expect: secrets.literal-in-inactive-profile: is a plain literal (10 characters, hidden) [warning]
DATABASES["default"]["PASSWORD"] = "Hk29vvLq8s"

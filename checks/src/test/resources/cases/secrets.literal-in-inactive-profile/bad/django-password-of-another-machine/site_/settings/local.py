from .base import *

DEBUG = True
DATABASES["default"]["HOST"] = "db.dev.shop.example"
DATABASES["default"]["PASSWORD"] = "Hk29vvLq8s"

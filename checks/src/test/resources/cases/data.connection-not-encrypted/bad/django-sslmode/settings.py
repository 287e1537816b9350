from plain import *

DATABASES["default"]["HOST"] = "db.shop.example"
DATABASES["default"]["OPTIONS"] = {"sslmode": "prefer"}

from plain import *

DATABASES["default"]["HOST"] = "db.shop.example"
# expect: data.connection-not-encrypted: is prefer [warning]
DATABASES["default"]["OPTIONS"] = {"sslmode": "prefer"}

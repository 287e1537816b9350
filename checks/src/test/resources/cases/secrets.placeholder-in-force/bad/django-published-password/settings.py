from plain import *

DATABASES["default"]["PASSWORD"] = os.environ.get("DB_PASSWORD", "postgres")

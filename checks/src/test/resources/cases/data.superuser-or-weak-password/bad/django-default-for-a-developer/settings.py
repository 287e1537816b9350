from plain import *

DATABASES["default"]["HOST"] = "localhost"
# expect: data.superuser-or-weak-password: is postgres, who owns the whole server, unless DB_USER is set [warning]
DATABASES["default"]["USER"] = os.environ.get("DB_USER", "postgres")

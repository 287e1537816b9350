from plain import *

# expect: data.superuser-or-weak-password: is postgres, who owns the whole server [error]
DATABASES["default"]["USER"] = "postgres"

from plain import *

# expect: data.superuser-or-weak-password: is empty [error]
DATABASES["default"]["PASSWORD"] = ""
# expect: secrets.placeholder-in-force: is its user's name (7 characters, hidden) [error]
DATABASES["reports"] = {"ENGINE": "django.db.backends.mysql", "USER": "kestrel", "PASSWORD": "kestrel"}

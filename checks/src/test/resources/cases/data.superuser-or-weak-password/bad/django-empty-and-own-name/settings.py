from plain import *

# expect: data.superuser-or-weak-password: is empty [error]
DATABASES["default"]["PASSWORD"] = ""
# expect: data.superuser-or-weak-password: is the user's name [error]
# expect: secrets.literal-in-config: is a plain literal (7 characters, hidden) [error]
DATABASES["reports"] = {"ENGINE": "django.db.backends.mysql", "USER": "kestrel", "PASSWORD": "kestrel"}

from plain import *

DATABASES["default"]["PASSWORD"] = ""
DATABASES["reports"] = {"ENGINE": "django.db.backends.mysql", "USER": "kestrel", "PASSWORD": "kestrel"}

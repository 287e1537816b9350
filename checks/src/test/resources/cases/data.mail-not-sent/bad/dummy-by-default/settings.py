from plain import *

# expect: data.mail-not-sent: is the dummy backend, unless EMAIL_BACKEND is set [warning]
EMAIL_BACKEND = os.environ.get("EMAIL_BACKEND", "django.core.mail.backends.dummy.EmailBackend")

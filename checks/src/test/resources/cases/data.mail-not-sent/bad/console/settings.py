from plain import *

# expect: data.mail-not-sent: is the console backend [warning]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

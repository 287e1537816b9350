from plain import *

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

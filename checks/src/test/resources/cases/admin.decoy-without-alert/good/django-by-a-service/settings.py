from plain import *

INSTALLED_APPS += ["django.contrib.admin"]
EMAIL_BACKEND = "anymail.backends.mailgun.EmailBackend"

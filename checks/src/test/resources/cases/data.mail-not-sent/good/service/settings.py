from plain import *

EMAIL_BACKEND = "django_ses.SESBackend"

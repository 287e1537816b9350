from plain import *

EMAIL_BACKEND = "anymail.backends.mailgun.EmailBackend"
EMAIL_USE_TLS = False

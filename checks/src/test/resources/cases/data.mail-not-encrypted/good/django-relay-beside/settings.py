from plain import *

EMAIL_USE_TLS = False
EMAIL_HOST = "mailhog"

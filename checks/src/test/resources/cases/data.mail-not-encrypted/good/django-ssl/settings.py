from plain import *

EMAIL_USE_TLS = False
EMAIL_USE_SSL = True

from plain import *

EMAIL_USE_TLS = False

from plain import *

USE_X_FORWARDED_HOST = True

from plain import *

INSTALLED_APPS += ["debug_toolbar", "silk"]

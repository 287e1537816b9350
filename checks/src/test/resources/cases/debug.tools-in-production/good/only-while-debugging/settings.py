from plain import *

if DEBUG:
    INSTALLED_APPS += ["debug_toolbar"]

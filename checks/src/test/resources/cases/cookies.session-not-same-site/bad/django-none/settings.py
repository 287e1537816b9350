from plain import *

SESSION_COOKIE_SAMESITE = "None"
CSRF_COOKIE_SAMESITE = None

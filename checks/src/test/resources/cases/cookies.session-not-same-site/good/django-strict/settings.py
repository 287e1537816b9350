from plain import *

SESSION_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SAMESITE = os.environ.get("SAMESITE", "Lax")

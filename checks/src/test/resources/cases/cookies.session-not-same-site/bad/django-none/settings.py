from plain import *

# expect: cookies.session-not-same-site: is none [warning]
SESSION_COOKIE_SAMESITE = "None"
# expect: cookies.session-not-same-site: leaves the rule to each browser [warning]
CSRF_COOKIE_SAMESITE = None

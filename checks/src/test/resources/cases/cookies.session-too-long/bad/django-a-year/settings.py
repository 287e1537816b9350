from plain import *

# expect: cookies.session-too-long: is 365 days [warning]
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365

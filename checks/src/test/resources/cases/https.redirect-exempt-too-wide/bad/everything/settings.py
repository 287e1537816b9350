from plain import *

# expect: https.redirect-exempt-too-wide: fits every path [warning]
SECURE_REDIRECT_EXEMPT = [r".*"]

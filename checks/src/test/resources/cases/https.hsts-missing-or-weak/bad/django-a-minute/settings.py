from plain import *

# expect: https.hsts-missing-or-weak: lasts 60 seconds, under a year [warning]
SECURE_HSTS_SECONDS = 60

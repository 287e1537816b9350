from plain import *

# expect: https.hsts-missing-or-weak: lasts 15768000 seconds, under a year [info]
SECURE_HSTS_SECONDS = 15768000

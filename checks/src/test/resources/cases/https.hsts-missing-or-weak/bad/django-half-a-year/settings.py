from plain import *

SECURE_HSTS_SECONDS = 15768000

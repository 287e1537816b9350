from plain import *

SECURE_REDIRECT_EXEMPT = [r"^healthz$"]

from plain import *

CSP_SCRIPT_SRC = ("'self'", "'unsafe-inline'")

from plain import *

CSRF_TRUSTED_ORIGINS = ["https://*", "https://*.com", "https://*.ngrok.io"]

from plain import *

ALLOWED_HOSTS = ["0.0.0.0."]

from plain import *

ALLOWED_HOSTS = ["*"]

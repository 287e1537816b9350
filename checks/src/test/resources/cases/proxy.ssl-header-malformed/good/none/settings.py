from plain import *

SECURE_PROXY_SSL_HEADER = None

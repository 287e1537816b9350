from plain import *

# expect: proxy.ssl-header-malformed: takes plain HTTP for HTTPS [critical]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "http")

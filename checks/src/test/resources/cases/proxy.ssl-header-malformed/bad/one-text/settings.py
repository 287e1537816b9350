from plain import *

# expect: proxy.ssl-header-malformed: is no pair of a name and a value [error]
SECURE_PROXY_SSL_HEADER = "HTTP_X_FORWARDED_PROTO"

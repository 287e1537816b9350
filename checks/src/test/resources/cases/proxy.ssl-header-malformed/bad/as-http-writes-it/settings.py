from plain import *

# expect: proxy.ssl-header-malformed: names X-Forwarded-Proto, and WSGI writes it as HTTP_X_FORWARDED_PROTO [error]
SECURE_PROXY_SSL_HEADER = ("X-Forwarded-Proto", "https")

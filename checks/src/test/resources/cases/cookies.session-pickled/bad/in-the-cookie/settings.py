from plain import *

# expect: cookies.session-readable-by-visitor: keeps sessions in signed cookies [info]
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
# expect: cookies.session-pickled: is a pickle, which visitors carry in a cookie [critical]
SESSION_SERIALIZER = "shop.sessions.PickleSerializer"

from plain import *

# expect: cookies.session-pickled: is a pickle [error]
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"

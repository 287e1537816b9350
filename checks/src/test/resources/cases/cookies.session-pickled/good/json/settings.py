from plain import *

SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"

from plain import *

INSTALLED_APPS += ["rest_framework"]
# expect: auth.api-open-by-default: allows everybody, not set; Django REST framework's default [warning]
REST_FRAMEWORK = {"DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.AnonRateThrottle"]}

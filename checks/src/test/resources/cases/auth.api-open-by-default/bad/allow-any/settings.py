from plain import *

INSTALLED_APPS += ["rest_framework"]
REST_FRAMEWORK = {
    # expect: auth.api-open-by-default: is AllowAny [warning]
    "DEFAULT_PERMISSION_CLASSES": ("rest_framework.permissions.AllowAny",),
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.AnonRateThrottle"],
}

from plain import *

INSTALLED_APPS += ["rest_framework"]
# expect: limits.api-unthrottled: is not set [info]
REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]}

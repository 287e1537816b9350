from plain import *

INSTALLED_APPS = ["shop"]
AUTH_PASSWORD_VALIDATORS = []
# expect: security.W011: is not True [error]
SESSION_COOKIE_SECURE = False

from plain import *

AUTH_PASSWORD_VALIDATORS = []
AUTHENTICATION_BACKENDS = ["django_auth_ldap.backend.LDAPBackend"]

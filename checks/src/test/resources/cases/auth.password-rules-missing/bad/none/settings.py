from plain import *

AUTH_PASSWORD_VALIDATORS = []

from plain import *

INSTALLED_APPS += ["django_extensions"]

from plain import *

INSTALLED_APPS += ["django.contrib.admin"]
ADMINS = []

from plain import *

INSTALLED_APPS += ["wagtail.admin"]

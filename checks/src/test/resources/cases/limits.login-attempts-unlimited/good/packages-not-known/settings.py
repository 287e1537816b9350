from plain import *

INSTALLED_APPS.remove("axes")

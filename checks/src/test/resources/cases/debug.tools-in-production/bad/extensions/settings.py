from plain import *

# expect: debug.tools-in-production: is django_extensions, which brings commands for developers [info]
INSTALLED_APPS += ["django_extensions"]

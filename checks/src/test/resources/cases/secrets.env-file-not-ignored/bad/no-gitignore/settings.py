from plain import *

DATABASES["default"]["NAME"] = "shop"

from plain import *

DATABASES["default"]["USER"] = "postgres"

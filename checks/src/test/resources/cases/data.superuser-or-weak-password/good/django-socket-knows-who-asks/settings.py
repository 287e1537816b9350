from plain import *

DATABASES["default"]["HOST"] = ""
DATABASES["default"]["PASSWORD"] = ""

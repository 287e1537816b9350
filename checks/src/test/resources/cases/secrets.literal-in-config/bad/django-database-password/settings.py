from plain import *

DATABASES["default"]["PASSWORD"] = "Hk29vvLq8s"

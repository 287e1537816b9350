from plain import *

DEBUG = os.getenv("DEBUG", "").lower() in ("1", "true", "yes")

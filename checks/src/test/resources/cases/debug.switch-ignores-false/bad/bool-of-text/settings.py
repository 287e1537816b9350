from plain import *

DEBUG = bool(os.environ.get("DEBUG", ""))

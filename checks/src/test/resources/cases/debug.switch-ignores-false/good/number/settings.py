from plain import *

DEBUG = bool(int(os.environ.get("DEBUG", "0")))

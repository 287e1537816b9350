from plain import *

DEBUG = os.environ.get("DEBUG") == "True"

from plain import *

DEBUG = "DEBUG" in os.environ

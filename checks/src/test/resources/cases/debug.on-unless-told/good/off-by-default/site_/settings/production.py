from .base import *

DEBUG = os.environ.get("DEBUG", "False") == "True"

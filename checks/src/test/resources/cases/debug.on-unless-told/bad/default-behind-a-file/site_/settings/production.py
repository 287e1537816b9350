from .base import *

DEBUG = os.environ.get("DEBUG", "True") == "True"

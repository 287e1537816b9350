from .base import *

DEBUG = True
LOGGING = {"version": 1, "root": {"level": "DEBUG"}}

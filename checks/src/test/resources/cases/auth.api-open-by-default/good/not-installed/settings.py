from plain import *

REST_FRAMEWORK = {}

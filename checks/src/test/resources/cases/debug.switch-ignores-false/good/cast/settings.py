from plain import *

import environ

env = environ.Env()
DEBUG = env.bool("DEBUG", default=False)

from plain import *

DEBUG_PROPAGATE_EXCEPTIONS = False

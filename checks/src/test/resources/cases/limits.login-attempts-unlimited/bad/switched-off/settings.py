from plain import *

AXES_ENABLED = False

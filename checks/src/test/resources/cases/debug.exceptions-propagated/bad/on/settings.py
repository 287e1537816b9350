from plain import *

# expect: debug.exceptions-propagated: is on [warning]
DEBUG_PROPAGATE_EXCEPTIONS = True

from plain import *

# expect: debug.switch-ignores-false: stays on when its variable says False [error]
DEBUG = "DEBUG" in os.environ

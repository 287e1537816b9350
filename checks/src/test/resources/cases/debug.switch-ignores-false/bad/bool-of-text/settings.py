from plain import *

# expect: debug.switch-ignores-false: stays on when its variable says False [error]
DEBUG = bool(os.environ.get("DEBUG", ""))

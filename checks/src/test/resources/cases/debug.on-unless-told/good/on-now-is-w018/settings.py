from plain import *

# expect: security.W018: is on, unless DEBUG is set [error]
DEBUG = os.environ.get("DEBUG", "True") == "True"

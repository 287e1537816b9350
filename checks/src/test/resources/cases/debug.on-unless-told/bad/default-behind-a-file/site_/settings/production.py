from .base import *

# expect: debug.on-unless-told: is on where no environment file is found [warning]
DEBUG = os.environ.get("DEBUG", "True") == "True"

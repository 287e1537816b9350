from .base import *

DEBUG = True
DATABASES["default"]["HOST"] = "localhost"
# expect: secrets.literal-in-inactive-profile: is a published or guessable value (8 characters, hidden) [info]
DATABASES["default"]["PASSWORD"] = "postgres"

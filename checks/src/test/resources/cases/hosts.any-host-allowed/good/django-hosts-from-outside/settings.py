from plain import *

ALLOWED_HOSTS = os.environ["HOSTS"].split(",")

from plain import *

ALLOWED_HOSTS = os.environ.get("HOSTS", "*").split(",")

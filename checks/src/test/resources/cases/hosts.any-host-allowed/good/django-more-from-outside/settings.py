from plain import *

ALLOWED_HOSTS = ["shop.example"] + os.environ["HOSTS"].split(",")

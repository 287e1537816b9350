from plain import *

ALLOWED_HOSTS = ["shop.herokuapp.com"]

from plain import *

ALLOWED_HOSTS = ["shop.example:8000", "shop.example/"]

from plain import *

ALLOWED_HOSTS = ["https://shop.example"]

from plain import *

ALLOWED_HOSTS = [".shop.example"]

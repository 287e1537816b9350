from plain import *

ALLOWED_HOSTS = ["shop.example", "localhost", "127.0.0.1", "[::1]"]

from plain import *

CSRF_TRUSTED_ORIGINS = ["https://shop.example", "https://*.shop.example"]

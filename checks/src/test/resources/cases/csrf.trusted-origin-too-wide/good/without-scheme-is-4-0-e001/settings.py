from plain import *

# expect: 4_0.E001: is "shop.example" [error]
CSRF_TRUSTED_ORIGINS = ["shop.example"]

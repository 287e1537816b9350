from plain import *

CSRF_TRUSTED_ORIGINS = ["http://shop.example", "http://localhost:8000"]

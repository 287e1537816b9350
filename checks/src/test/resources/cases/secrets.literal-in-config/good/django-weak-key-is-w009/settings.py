from plain import *

# expect: security.W009: begins with django-insecure- [error]
SECRET_KEY = "django-insecure-pk4Xw9tB2nQz7LmR5vJc8YsD3hGf6TaE1uKoWi0rVbNxCqZy4MpHdS"

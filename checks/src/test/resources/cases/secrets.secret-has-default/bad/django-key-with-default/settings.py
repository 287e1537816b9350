from plain import *

# expect: secrets.secret-has-default: is the default, a random-looking literal (54 characters, hidden), unless SECRET_KEY is set [error]
SECRET_KEY = os.environ.get("SECRET_KEY", "pk4Xw9tB2nQz7LmR5vJc8YsD3hGf6TaE1uKoWi0rVbNxCqZy4MpHdS")

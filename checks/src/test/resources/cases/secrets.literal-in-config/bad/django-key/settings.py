from plain import *

# expect: secrets.literal-in-config: is a random-looking literal (54 characters, hidden) [error]
SECRET_KEY = "pk4Xw9tB2nQz7LmR5vJc8YsD3hGf6TaE1uKoWi0rVbNxCqZy4MpHdS"

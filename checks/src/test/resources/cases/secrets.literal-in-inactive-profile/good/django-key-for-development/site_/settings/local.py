from .base import *

DEBUG = True
SECRET_KEY = "pk4Xw9tB2nQz7LmR5vJc8YsD3hGf6TaE1uKoWi0rVbNxCqZy4MpHdS"

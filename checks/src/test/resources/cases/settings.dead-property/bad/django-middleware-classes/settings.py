import os

DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["shop.example"]
ROOT_URLCONF = "urls"
MIDDLEWARE_CLASSES = ["django.middleware.security.SecurityMiddleware"]

import os

DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["shop.example"]
ROOT_URLCONF = "urls"
# expect: settings.dead-property: is not read since Django 2.0; write MIDDLEWARE [error]
MIDDLEWARE_CLASSES = ["django.middleware.security.SecurityMiddleware"]

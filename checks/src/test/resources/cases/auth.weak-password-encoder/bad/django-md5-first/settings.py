from plain import *

# expect: auth.weak-password-encoder: stores new passwords by MD5PasswordHasher [error]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

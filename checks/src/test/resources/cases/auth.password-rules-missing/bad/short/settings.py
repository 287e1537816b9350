from plain import *

# expect: auth.password-rules-missing: allows passwords of 4 characters [warning]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 4},
    }
]

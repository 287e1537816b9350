"""What all environments share."""

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent.parent

# finding: debug.switch-ignores-false
# finding: security.W018
DEBUG = bool(os.environ.get("DEBUG", "True"))
# finding: secrets.secret-has-default
SECRET_KEY = os.environ.get("SECRET_KEY", "Xw9tB2nQz7LmR5vJc8YsD3hGf6TaE1uKoWi0rVbNxCqZy4MpHdSg")
# finding: hosts.any-host-allowed
ALLOWED_HOSTS = ["*"]

ROOT_URLCONF = "harbour.urls"

# finding: debug.tools-in-production
# finding: limits.login-attempts-unlimited
INSTALLED_APPS = [
    "corsheaders",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "silk",
]

# finding: headers.security-middleware-late
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            # finding: injection.autoescape-off
            "autoescape": False,
        },
    },
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "db.harbour.example",
        "NAME": "harbour",
        # finding: data.superuser-or-weak-password
        "USER": "postgres",
        # finding: secrets.literal-in-config
        "PASSWORD": "Hk29vvLq8s",
        # finding: data.connection-not-encrypted
        "OPTIONS": {"sslmode": "disable"},
    },
}

# finding: auth.password-rules-missing
AUTH_PASSWORD_VALIDATORS = []
# finding: auth.weak-password-encoder
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# finding: limits.api-unthrottled
REST_FRAMEWORK = {
    # finding: auth.api-open-by-default
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    # finding: auth.basic-auth-accepted
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.BasicAuthentication"],
}

# finding: limits.project-files-served
MEDIA_ROOT = BASE_DIR
STATIC_URL = "static/"

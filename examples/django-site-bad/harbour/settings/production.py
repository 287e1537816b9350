"""The site on the internet."""

from .base import *

# finding: cors.unsafe-origin-allowed
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = True
# finding: csrf.trusted-origin-too-wide
CSRF_TRUSTED_ORIGINS = ["https://*.herokuapp.com"]

# finding: proxy.ssl-header-malformed
SECURE_PROXY_SSL_HEADER = ("X-Forwarded-Proto", "https")
# finding: https.hsts-missing-or-weak
SECURE_HSTS_SECONDS = 60
# finding: proxy.forwarded-headers-unguarded
USE_X_FORWARDED_HOST = True

# finding: cookies.session-readable-by-visitor
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
# finding: cookies.session-pickled
SESSION_SERIALIZER = "harbour.sessions.PickleSerializer"
# finding: cookies.session-too-long
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365
# finding: cookies.session-not-same-site
SESSION_COOKIE_SAMESITE = "None"

# finding: data.mail-not-sent
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
# finding: data.default-or-missing-credentials
CELERY_BROKER_URL = "amqp://guest:guest@rabbitmq//"

# finding: limits.upload-unlimited
DATA_UPLOAD_MAX_MEMORY_SIZE = None
# finding: limits.upload-permissions-too-wide
FILE_UPLOAD_PERMISSIONS = 0o777

LOGGING = {
    "version": 1,
    "loggers": {
        # finding: logging.app-debug
        "harbour": {"level": "DEBUG"},
        # finding: logging.sql-parameters
        "django.db.backends": {"level": "DEBUG"},
    },
}

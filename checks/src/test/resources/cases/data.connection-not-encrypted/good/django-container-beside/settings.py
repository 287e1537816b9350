from plain import *

DATABASES["default"]["HOST"] = "db"
DATABASES["default"]["OPTIONS"] = {"sslmode": "disable"}
CELERY_BROKER_URL = "redis://redis:6379/0"

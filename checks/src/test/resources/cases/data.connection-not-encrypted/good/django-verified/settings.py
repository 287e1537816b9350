from plain import *

DATABASES["default"]["HOST"] = "db.shop.example"
DATABASES["default"]["OPTIONS"] = {"sslmode": "verify-full"}
CELERY_BROKER_URL = "amqps://mq.shop.example//"

from plain import *

CELERY_BROKER_URL = "amqp://guest:guest@rabbitmq//"

from plain import *

CELERY_BROKER_URL = "amqp://mq.shop.example//"

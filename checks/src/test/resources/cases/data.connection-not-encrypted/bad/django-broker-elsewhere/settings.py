from plain import *

# expect: data.connection-not-encrypted: goes to another machine without TLS [warning]
CELERY_BROKER_URL = "amqp://mq.shop.example//"

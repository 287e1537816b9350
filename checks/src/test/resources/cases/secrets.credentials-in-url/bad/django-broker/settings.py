from plain import *

CELERY_BROKER_URL = os.environ.get("BROKER", "amqp://shop:Hk29vvLq8s@mq.shop.example//")

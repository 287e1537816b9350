from plain import *

# expect: secrets.credentials-in-url: holds a plain literal (10 characters, hidden), unless BROKER is set [error]
CELERY_BROKER_URL = os.environ.get("BROKER", "amqps://shop:Hk29vvLq8s@mq.shop.example//")

from plain import *

# expect: data.default-or-missing-credentials: is used as guest, the first account [warning]
CELERY_BROKER_URL = "amqp://guest:guest@rabbitmq//"

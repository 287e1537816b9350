from .base import *

CELERY_BROKER_URL = os.environ["CELERY_BROKER_URL"]

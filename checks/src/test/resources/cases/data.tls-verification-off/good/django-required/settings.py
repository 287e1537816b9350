from plain import *

CELERY_BROKER_USE_SSL = {"ssl_cert_reqs": "required"}

from plain import *

CELERY_RESULT_BACKEND = "rediss://redis:6379/0?ssl_cert_reqs=CERT_NONE"

from plain import *

# expect: data.tls-verification-off: says ssl_cert_reqs=none [error]
CELERY_RESULT_BACKEND = "rediss://redis:6379/0?ssl_cert_reqs=CERT_NONE"

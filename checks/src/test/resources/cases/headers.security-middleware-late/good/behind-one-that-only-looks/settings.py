from plain import *

MIDDLEWARE = ["django_prometheus.middleware.PrometheusBeforeMiddleware"] + MIDDLEWARE
MIDDLEWARE.insert(2, "whitenoise.middleware.WhiteNoiseMiddleware")

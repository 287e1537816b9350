from plain import *

EMAIL_USE_TLS = os.environ["EMAIL_USE_TLS"] == "True"

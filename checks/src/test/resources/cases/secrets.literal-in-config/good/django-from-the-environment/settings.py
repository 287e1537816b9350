from plain import *

EMAIL_HOST_PASSWORD = os.environ["EMAIL_HOST_PASSWORD"]

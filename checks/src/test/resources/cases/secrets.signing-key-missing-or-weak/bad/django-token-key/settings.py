from plain import *

SIMPLE_JWT = {"SIGNING_KEY": os.environ.get("JWT_KEY", "Hk29vvLq8sQp")}

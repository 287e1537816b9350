from plain import *

# expect: security.W009: has 12 characters, 50 are the least [error]
SECRET_KEY = "Hk29vvLq8sQp"

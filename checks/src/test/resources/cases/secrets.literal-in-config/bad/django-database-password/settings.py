from plain import *

# expect: secrets.literal-in-config: is a plain literal (10 characters, hidden) [error]
DATABASES["default"]["PASSWORD"] = "Hk29vvLq8s"

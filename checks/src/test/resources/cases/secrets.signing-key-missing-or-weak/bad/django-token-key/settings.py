from plain import *

# expect: secrets.secret-has-default: is the default, a random-looking literal (12 characters, hidden), unless JWT_KEY is set [error]
# expect: secrets.signing-key-missing-or-weak: is 12 bytes long, under 32, unless JWT_KEY is set [error]
SIMPLE_JWT = {"SIGNING_KEY": os.environ.get("JWT_KEY", "Hk29vvLq8sQp")}

from plain import *

# expect: limits.login-attempts-unlimited: holds nothing that counts login attempts [info]
INSTALLED_APPS.remove("axes")

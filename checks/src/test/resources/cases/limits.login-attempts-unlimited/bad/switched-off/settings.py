from plain import *

# expect: limits.login-attempts-unlimited: switches django-axes off [warning]
AXES_ENABLED = False

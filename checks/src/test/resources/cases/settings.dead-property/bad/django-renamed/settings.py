from plain import *

# expect: settings.dead-property: is not read since Django 4.0; delete it [info]
SECURE_BROWSER_XSS_FILTER = True
# expect: settings.dead-property: is not read since Django 4.0; write PASSWORD_RESET_TIMEOUT, in seconds [warning]
PASSWORD_RESET_TIMEOUT_DAYS = 1

from plain import *

# expect: secrets.placeholder-in-force: is a placeholder to fill in (56 characters, hidden) [critical]
SECRET_KEY = "change-me-in-production-or-anybody-can-sign-in-as-you-do"

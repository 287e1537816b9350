from plain import *

# expect: logging.nobody-told-of-errors: names nobody [info]
ADMINS = []

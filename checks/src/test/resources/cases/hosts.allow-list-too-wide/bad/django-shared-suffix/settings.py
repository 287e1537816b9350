from plain import *

# expect: hosts.allow-list-too-wide: allows everything under .herokuapp.com [warning]
ALLOWED_HOSTS = ["shop.example", ".herokuapp.com"]

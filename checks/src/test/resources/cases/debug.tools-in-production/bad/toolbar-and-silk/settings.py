from plain import *

# expect: debug.tools-in-production: is debug_toolbar, which shows settings, statements and headers [warning]
# expect: debug.tools-in-production: is silk, which keeps every request with its body and statements [error]
INSTALLED_APPS += ["debug_toolbar", "silk"]

from plain import *

# expect: debug.template-debug-on: is on [info]
TEMPLATES[0]["OPTIONS"]["debug"] = True

from plain import *

# expect: injection.autoescape-off: is off [error]
TEMPLATES[0]["OPTIONS"]["autoescape"] = False

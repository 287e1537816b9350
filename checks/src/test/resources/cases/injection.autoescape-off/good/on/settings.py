from plain import *

TEMPLATES[0]["OPTIONS"]["autoescape"] = True

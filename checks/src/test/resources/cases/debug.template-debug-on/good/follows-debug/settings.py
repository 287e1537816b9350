from plain import *

TEMPLATES[0]["OPTIONS"]["debug"] = DEBUG

from plain import *

if os.environ["TOOLS"] == "yes":
    INSTALLED_APPS += ["silk"]

from plain import *

MAPS_API_KEY = os.environ.get("MAPS_API_KEY", "")

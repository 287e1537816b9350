from plain import *

SITE_ID = 1

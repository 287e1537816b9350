from plain import *

SIMPLE_JWT = {"SIGNING_KEY": SECRET_KEY}

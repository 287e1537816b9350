from plain import *

ADMINS = [("Ann", "ann@shop.example")]

from plain import *

ADMINS = []

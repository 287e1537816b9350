from plain import *

SESSION_COOKIE_AGE = 30 * 24 * 60 * 60

from plain import *

SESSION_COOKIE_AGE = 60 * 60 * 24 * 365

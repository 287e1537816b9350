from plain import *

SECRET_KEY = "change-me-in-production-or-anybody-can-sign-in-as-you-do"

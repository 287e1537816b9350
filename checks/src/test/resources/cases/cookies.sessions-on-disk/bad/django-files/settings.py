from plain import *

# expect: cookies.sessions-on-disk: keeps sessions in files [warning]
SESSION_ENGINE = "django.contrib.sessions.backends.file"

import os

from django.core.wsgi import get_wsgi_application

# finding: settings.development-profile-active
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harbour.settings.local")

application = get_wsgi_application()

import os

# expect: settings.development-profile-active: is site_.settings.local unless the environment says otherwise [info]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_.settings.local")

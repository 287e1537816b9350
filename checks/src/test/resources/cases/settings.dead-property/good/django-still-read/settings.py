from plain import *

STATICFILES_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"

from plain import *

from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
MEDIA_ROOT = BASE_DIR
STATICFILES_DIRS = [BASE_DIR]

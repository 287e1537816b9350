from plain import *

from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
# expect: limits.project-files-served: is the folder of the project itself, settings included [error]
MEDIA_ROOT = BASE_DIR
# expect: limits.project-files-served: is the folder of the project itself, settings included [error]
STATICFILES_DIRS = [BASE_DIR]

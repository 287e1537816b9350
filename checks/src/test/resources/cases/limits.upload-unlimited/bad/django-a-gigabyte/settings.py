from plain import *

DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 ** 3

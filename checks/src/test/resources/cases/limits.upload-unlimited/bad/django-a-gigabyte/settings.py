from plain import *

# expect: limits.upload-unlimited: is 1073741824 bytes, all held in memory [warning]
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 ** 3

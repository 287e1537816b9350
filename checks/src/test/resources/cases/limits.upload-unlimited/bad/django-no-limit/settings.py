from plain import *

# expect: limits.upload-unlimited: is without a limit [warning]
DATA_UPLOAD_MAX_MEMORY_SIZE = None
# expect: limits.upload-unlimited: is without a limit [warning]
DATA_UPLOAD_MAX_NUMBER_FIELDS = None

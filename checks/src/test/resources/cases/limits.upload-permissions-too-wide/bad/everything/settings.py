from plain import *

# expect: limits.upload-permissions-too-wide: is 0o777 [warning]
FILE_UPLOAD_PERMISSIONS = 0o777
# expect: limits.upload-permissions-too-wide: is 0o777 [warning]
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o777

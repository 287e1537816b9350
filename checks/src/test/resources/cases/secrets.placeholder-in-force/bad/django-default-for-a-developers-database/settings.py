from plain import *

DATABASES["default"]["HOST"] = os.environ.get("DB_HOST", "localhost")
# expect: secrets.placeholder-in-force: is a published or guessable value (8 characters, hidden), unless DB_PASSWORD is set [warning]
DATABASES["default"]["PASSWORD"] = os.environ.get("DB_PASSWORD", "postgres")

from plain import *

# expect: secrets.placeholder-in-force: is a published or guessable value (8 characters, hidden), unless DB_PASSWORD is set [error]
DATABASES["default"]["PASSWORD"] = os.environ.get("DB_PASSWORD", "postgres")

from plain import *

# expect: secrets.placeholder-in-force: is a published or guessable value (36 characters, hidden) [info]
PYCON_API_KEY = "deadbeef-dead-beef-dead-beefdeadbeef"

"""The operations of SigningBenchmark in Django on CPython: a JSON object of operations a second.

Each operation is timed for about SECONDS, five times; the best of the five counts, which is the
kindest reading for Django on a machine that is shared.
"""

import json
import sys
import time
from datetime import datetime

import django
from django.conf import settings

SECONDS = 0.5
REPEATS = 5

settings.configure(
    SECRET_KEY="k8!vZp2#Lw9@Qx4$Rt7%Ym1^Nb6&Hc3*Jd5(Gf0)SaKuOiPeWqTz",
    USE_TZ=True,
    TIME_ZONE="UTC",
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
)
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.contrib.auth.tokens import PasswordResetTokenGenerator  # noqa: E402
from django.core import signing  # noqa: E402

TEXT = "invoice-2026-000042"
SESSION = {
    "_auth_user_id": "42",
    "_auth_user_backend": "django.contrib.auth.backends.ModelBackend",
    "_auth_user_hash": "ad04b365f067368b0cda660d4f17bc386483da3c9b033a6e3be718cbd9b4228d",
    "cart": [{"item": 17}, {"item": 23}],
    "language": "de",
    "note": "caf\u00e9",
}
USER = User(
    pk=42,
    password="pbkdf2_sha256$1000000$hXsPHxuUkrCmxKNPmEhxfB"
    "$1CvO32R9XYZfZQDOf9SoXwT7fqSbDXdXsDhfAyVQgNo=",
    last_login=datetime(2026, 11, 22, 12, 0),
    email="mate@shop.example",
)
SIGNER = signing.Signer()
TOKENS = PasswordResetTokenGenerator()
SIGNED_TEXT = SIGNER.sign(TEXT)
SIGNED_VALUE = signing.dumps(SESSION)
TOKEN = TOKENS.make_token(USER)

OPERATIONS = {
    "sign": lambda: SIGNER.sign(TEXT),
    "unsign": lambda: SIGNER.unsign(SIGNED_TEXT),
    "dumps": lambda: signing.dumps(SESSION),
    "loads": lambda: signing.loads(SIGNED_VALUE, max_age=3600),
    "makeToken": lambda: TOKENS.make_token(USER),
    "checkToken": lambda: TOKENS.check_token(USER, TOKEN),
    "sessionHash": USER.get_session_auth_hash,
}


def per_second(operation):
    count = 1
    while True:
        start = time.perf_counter()
        for _ in range(count):
            operation()
        taken = time.perf_counter() - start
        if taken >= SECONDS:
            break
        count *= 2
    best = taken
    for _ in range(REPEATS - 1):
        start = time.perf_counter()
        for _ in range(count):
            operation()
        best = min(best, time.perf_counter() - start)
    return count / best


json.dump(
    {
        "django": django.__version__,
        "python": sys.version.split()[0],
        "results": {name: per_second(each) for name, each in OPERATIONS.items()},
    },
    sys.stdout,
)

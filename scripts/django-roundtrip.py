"""One side of the round trip between Seaworthy and a living Django.

    django-roundtrip.py write COUNT SEED > texts.jsonl   signs COUNT random values of each kind
    django-roundtrip.py read < texts.jsonl               reads what Seaworthy signed

Each line is a JSON object: kind, the value, what was signed, and the keys of the run. The exit
code of `read` is 1 if a single line is not accepted or gives another value.
"""

import collections
import json
import random
import sys
from datetime import datetime, timedelta
from unittest import mock

import django
from django.conf import settings

SALT = "seaworthy.round-trip"

settings.configure(
    SECRET_KEY="replaced-by-the-keys-of-the-run",
    USE_TZ=True,
    TIME_ZONE="UTC",
    DATABASES={},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
    PASSWORD_RESET_TIMEOUT=3600,
    MESSAGE_STORAGE="django.contrib.messages.storage.cookie.CookieStorage",
)
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.contrib.auth.tokens import PasswordResetTokenGenerator  # noqa: E402
from django.contrib.messages.storage.base import Message  # noqa: E402
from django.contrib.messages.storage.cookie import CookieStorage  # noqa: E402
from django.contrib.sessions.backends.cache import SessionStore  # noqa: E402
from django.contrib.sessions.backends.signed_cookies import (  # noqa: E402
    SessionStore as CookieSessionStore,
)
from django.core import signing  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode  # noqa: E402
from django.utils.safestring import SafeData, mark_safe  # noqa: E402


class Values:
    """Random texts and JSON values; the same ones for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def point(self):
        kind = self.random.randrange(4)
        if kind == 0:
            return self.random.choice("\0\t\n\r\x1f\"'$-./:\\\x7f\x80\u2028\ufeff\U0001f40e")
        if kind == 1:
            return chr(self.random.randrange(0x10000, 0x110000))
        if kind == 2:
            return chr(self.random.randrange(0xD800))
        return chr(self.random.randrange(32, 127))

    def text(self, longest=24):
        return "".join(self.point() for _ in range(self.random.randrange(longest + 1)))

    def key(self):
        return "".join(chr(self.random.randrange(33, 127)) for _ in range(50))

    def json(self, depth=3):
        kind = self.random.randrange(7 if depth else 5)
        if kind == 0:
            return None
        if kind == 1:
            return self.random.random() < 0.5
        if kind == 2:
            return self.random.randrange(-(10 ** self.random.randrange(1, 30)), 10**18)
        if kind == 3:
            return self.random.choice(
                [
                    self.random.uniform(-1e6, 1e6),
                    round(self.random.uniform(-1e6, 1e6), 2),
                    2.0 ** self.random.randrange(-300, 300),
                    10.0 ** self.random.randrange(-30, 30),
                ]
            )
        if kind == 4:
            return self.text(12)
        if kind == 5:
            return [self.json(depth - 1) for _ in range(self.random.randrange(6))]
        return self.mapping(depth)

    def mapping(self, depth=3):
        return {self.text(8): self.json(depth - 1) for _ in range(self.random.randrange(6))}

    def account(self):
        login = datetime(2020, 1, 1) + timedelta(seconds=self.random.randrange(10**8))
        return {
            "pk": self.random.randrange(1, 10**6),
            "password": self.text(30),
            "last_login": None if self.random.random() < 0.3 else login.isoformat(),
            "email": self.text(12),
        }

    def messages(self):
        return [
            {
                "level": self.random.choice([10, 20, 25, 30, 40]),
                "text": "m" + self.text(20),
                "tags": self.random.choice([None, "", self.text(6)]),
                "safe": self.random.random() < 0.2,
            }
            for _ in range(self.random.randrange(1, 5))
        ]


def user(account):
    login = account["last_login"]
    return User(
        pk=account["pk"],
        password=account["password"],
        last_login=datetime.fromisoformat(login) if login else None,
        email=account["email"],
    )


def same(one, other):
    return json.dumps(one) == json.dumps(other)


def cookie_request(name, text):
    request = HttpRequest()
    request.COOKIES[name] = text
    return request


def read_messages(text):
    found, _ = CookieStorage(cookie_request("messages", text))._get()
    return [
        {
            "level": each.level,
            "text": str(each.message),
            "tags": each.extra_tags,
            "safe": isinstance(each.message, SafeData),
        }
        for each in found or []
    ]


def write_messages(messages):
    return CookieStorage(HttpRequest())._encode(
        [
            Message(
                each["level"],
                mark_safe(each["text"]) if each["safe"] else each["text"],
                extra_tags=each["tags"],
            )
            for each in messages
        ]
    )


def write_cookie(value):
    response = HttpResponse()
    with mock.patch.object(response, "set_cookie") as set_cookie:
        response.set_signed_cookie("visit", value, salt=SALT)
    return set_cookie.call_args.args[1]


def read_session(text):
    return CookieSessionStore(text).load()


def write_session(value):
    store = CookieSessionStore()
    store._session_cache = value
    return store._get_session_key()


# kind: (makes a value, signs it, reads it)
KINDS = {
    "text": (
        Values.text,
        lambda value: signing.Signer(salt=SALT).sign(value),
        lambda signed, _: signing.Signer(salt=SALT).unsign(signed),
    ),
    "timestamped": (
        Values.text,
        lambda value: signing.TimestampSigner(salt=SALT).sign(value),
        lambda signed, _: signing.TimestampSigner(salt=SALT).unsign(signed, max_age=3600),
    ),
    "value": (
        Values.json,
        lambda value: signing.dumps(value, salt=SALT),
        lambda signed, _: signing.loads(signed, salt=SALT, max_age=3600),
    ),
    "compressed value": (
        Values.json,
        lambda value: signing.dumps(value, salt=SALT, compress=True),
        lambda signed, _: signing.loads(signed, salt=SALT, max_age=3600),
    ),
    "cookie": (
        Values.text,
        write_cookie,
        lambda signed, _: cookie_request("visit", signed).get_signed_cookie(
            "visit", salt=SALT, max_age=3600
        ),
    ),
    "cookie session": (Values.mapping, write_session, lambda signed, _: read_session(signed)),
    "stored session": (
        Values.mapping,
        lambda value: SessionStore().encode(value),
        lambda signed, _: SessionStore().decode(signed),
    ),
    "messages": (Values.messages, write_messages, lambda signed, _: read_messages(signed)),
    "reset token": (
        Values.account,
        lambda value: PasswordResetTokenGenerator().make_token(user(value)),
        lambda signed, value: (
            value if PasswordResetTokenGenerator().check_token(user(value), signed) else None
        ),
    ),
    "session hash": (
        Values.text,
        lambda value: User(password=value).get_session_auth_hash(),
        lambda signed, value: (
            value
            if signed
            in (
                User(password=value).get_session_auth_hash(),
                *User(password=value).get_session_auth_fallback_hash(),
            )
            else None
        ),
    ),
    "uid": (
        Values.text,
        lambda value: urlsafe_base64_encode(value.encode()),
        lambda signed, _: urlsafe_base64_decode(signed).decode(),
    ),
}


def write(count, seed):
    values = Values(seed)
    keys = [values.key(), values.key()]
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = keys[0], keys[1:]
    print(json.dumps({"keys": keys, "salt": SALT, "django": django.__version__}))
    for kind, (make, sign, _) in KINDS.items():
        for _ in range(count):
            value = make(values)
            print(json.dumps({"kind": kind, "value": value, "signed": sign(value)}))


def read(lines):
    head = json.loads(next(lines))
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = head["keys"][0], head["keys"][1:]
    good = collections.Counter()
    bad = collections.Counter()
    for line in lines:
        each = json.loads(line)
        kind = each["kind"]
        try:
            found = KINDS[kind][2](each["signed"], each["value"])
            accepted = same(found, each["value"])
        except Exception as error:  # each failure counts, and the first of a kind is told
            accepted = False
            if not bad[kind]:
                print(f"{kind}: {type(error).__name__}", file=sys.stderr)
        (good if accepted else bad)[kind] += 1
    for kind in KINDS:
        print(f"Django {django.__version__} read {good[kind]} of {kind}, refused {bad[kind]}")
    return 0 if not bad and all(good[kind] for kind in KINDS) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"] and len(sys.argv) == 4:
        write(int(sys.argv[2]), int(sys.argv[3]))
    elif sys.argv[1:] == ["read"]:
        sys.exit(read(sys.stdin))
    else:
        print(__doc__, file=sys.stderr)
        sys.exit(2)

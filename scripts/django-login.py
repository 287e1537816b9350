"""A small Django site for scripts/django-login.sh: accounts in SQLite, sessions in signed cookies.

    django-login.py FOLDER          serves on a free port of 127.0.0.1 and prints `port N`

SECRET_KEY and SECRET_KEY_FALLBACKS come from the environment, as on the other side.
"""

import os
import sys
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from django.conf import settings

FOLDER = Path(sys.argv[1])
FALLBACKS = os.environ.get("SECRET_KEY_FALLBACKS", "")

settings.configure(
    SECRET_KEY=os.environ["SECRET_KEY"],
    SECRET_KEY_FALLBACKS=[key for key in FALLBACKS.split(",") if key],
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    TIME_ZONE="UTC",
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "accounts.sqlite3"}
    },
    INSTALLED_APPS=[
        "django.contrib.contenttypes",
        "django.contrib.auth",
        "django.contrib.sessions",
        "django.contrib.messages",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    MESSAGE_STORAGE="django.contrib.messages.storage.cookie.CookieStorage",
    LOGIN_REDIRECT_URL="/who/",
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "context_processors": ["django.template.context_processors.request"],
                "loaders": [
                    (
                        "django.template.loaders.locmem.Loader",
                        {
                            "registration/login.html": "<form method=post>{% csrf_token %}</form>",
                            "registration/password_reset_confirm.html": "{{ validlink }}",
                        },
                    )
                ],
            },
        }
    ],
)
django.setup()

from django.contrib import messages  # noqa: E402
from django.contrib.auth import views  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.contrib.auth.tokens import default_token_generator  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import HttpResponse, JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils.encoding import force_bytes  # noqa: E402
from django.utils.http import urlsafe_base64_encode  # noqa: E402


def who(request):
    return HttpResponse(request.user.get_username() or "nobody")


def account(request):
    """What both sides would read in the database that they share."""
    user = User.objects.get(username="ada")
    last = user.last_login
    return JsonResponse(
        {
            "id": str(user.pk),
            "password": user.password,
            "last": last.strftime("%Y-%m-%dT%H:%M:%S") if last else "",
            "email": user.email,
        }
    )


def change(request):
    user = User.objects.get(username="ada")
    user.set_password("another sentence of words")
    user.save()
    return HttpResponse("changed")


def greet(request):
    messages.success(request, "Grüße <b>von Django</b>")
    response = HttpResponse("said")
    response.set_signed_cookie("language", "de", salt="shop")
    return response


def listen(request):
    return JsonResponse({"messages": [str(each) for each in messages.get_messages(request)]})


def language(request):
    return HttpResponse(request.get_signed_cookie("language", default="?", salt="shop"))


def reset(request):
    user = User.objects.get(username="ada")
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    return HttpResponse(uid + " " + default_token_generator.make_token(user))


urlpatterns = [
    path("login/", views.LoginView.as_view()),
    path("who/", who),
    path("account/", account),
    path("change/", change),
    path("greet/", greet),
    path("listen/", listen),
    path("language/", language),
    path("reset/", reset),
    path("reset/<uidb64>/<token>/", views.PasswordResetConfirmView.as_view()),
]


class Silent(WSGIRequestHandler):
    def log_message(self, *parts):
        pass


call_command("migrate", verbosity=0)
User.objects.create_user("ada", "ada@shop.example", "a sentence of some words")
with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Silent) as server:
    print("Django", django.get_version(), "port", server.server_port, flush=True)
    server.serve_forever()

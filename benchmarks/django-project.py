"""Makes the project that benchmarks/django measures: 60 apps of 10 models, 1,500 lines of settings.

    python3 benchmarks/django-project.py FOLDER

The settings are a package of five modules: `base` and its parts `apps`, `services` and `features`,
and `production`, which joins them. The same call makes the same bytes.
"""

import pathlib
import sys

APPS = 60
MODELS = 10
SETTINGS_LINES = 1500

MANAGE = """\
import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yard.settings.production")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
"""

MODEL = """\
class Part{n}(models.Model):
    name = models.CharField(max_length=200, unique=True)
    number = models.PositiveIntegerField(default=0)
    note = models.TextField(blank=True)
    made = models.DateTimeField(auto_now_add=True)
    weight = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    owner = models.ForeignKey("auth.User", on_delete=models.CASCADE, related_name="+")
    {link}

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["made"], name="a{app}_p{n}_made")]

    def __str__(self):
        return self.name


"""

BASE = """\
import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent.parent
SECRET_KEY = os.environ.get("SECRET_KEY", "made-up-for-a-benchmark-0123456789-abcdefghijklmnop")
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "yard.example,www.yard.example").split(",")
DEBUG = os.environ.get("DEBUG", "") == "True"
ROOT_URLCONF = "yard.urls"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
STATIC_URL = "/static/"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def flag(name, default):
    return os.environ.get(name, str(default)).lower() in ("1", "true", "yes")
"""

PRODUCTION = """\
from .base import *
from .apps import *
from .services import *
from .features import *

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 3600
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
for _name, _queue in QUEUES.items():
    _queue["host"] = _queue["host"] or f"{_name}.queues.yard.example"
FEATURES = {name: value for name, value in FEATURES.items() if not name.startswith("trial")}
"""


def main(folder):
    root = pathlib.Path(folder)
    write(root / "manage.py", MANAGE)
    write(root / "yard/__init__.py", "")
    write(root / "yard/urls.py", urls())
    for app in range(APPS):
        write(root / f"app{app}/__init__.py", "")
        write(root / f"app{app}/models.py", models(app))
        write(root / f"app{app}/urls.py", app_urls(app))
        write(root / f"app{app}/views.py", views())
    parts = {"base": BASE, "apps": apps(), "production": PRODUCTION}
    rest = SETTINGS_LINES - sum(text.count("\n") for text in parts.values())
    parts["services"] = services(rest // 2)
    parts["features"] = features(rest - parts["services"].count("\n"))
    write(root / "yard/settings/__init__.py", "")
    for name, text in parts.items():
        write(root / f"yard/settings/{name}.py", text)
    lines = sum(text.count("\n") for text in parts.values())
    print(f"{APPS} apps, {APPS * MODELS} models, {lines} lines of settings in {len(parts)} modules")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def models(app):
    text = "from django.db import models\n\n\n"
    for n in range(MODELS):
        link = f'link = models.ForeignKey("app{app - 1}.Part{n}", null=True, on_delete=models.SET_NULL)' if app else ""
        text += MODEL.format(n=n, app=app, link=link or "link = models.BooleanField(default=False)")
    return text.rstrip("\n") + "\n"


def views():
    return "".join(
        f"def part{n}(request):\n    from django.http import HttpResponse\n\n    return HttpResponse('{n}')\n\n\n"
        for n in range(MODELS)
    )


def app_urls(app):
    lines = [f'    path("part{n}/", views.part{n}, name="app{app}-part{n}"),\n' for n in range(MODELS)]
    return "from django.urls import path\n\nfrom . import views\n\nurlpatterns = [\n" + "".join(lines) + "]\n"


def urls():
    lines = [f'    path("app{app}/", include("app{app}.urls")),\n' for app in range(APPS)]
    head = "from django.contrib import admin\nfrom django.urls import include, path\n\n"
    return head + 'urlpatterns = [\n    path("admin/", admin.site.urls),\n' + "".join(lines) + "]\n"


def apps():
    contrib = ["admin", "auth", "contenttypes", "sessions", "messages", "staticfiles"]
    text = "INSTALLED_APPS = [\n" + "".join(f'    "django.contrib.{name}",\n' for name in contrib) + "]\n"
    text += "INSTALLED_APPS += [\n" + "".join(f'    "app{app}",\n' for app in range(APPS)) + "]\n"
    return text


def services(lines):
    text = "import os\n\nfrom .base import BASE_DIR, flag\n\nQUEUES = {}\n"
    n = 0
    while text.count("\n") + 8 <= lines:
        text += (
            f'QUEUES["queue{n}"] = {{\n'
            f'    "host": os.environ.get("QUEUE{n}_HOST", ""),\n'
            f'    "port": int(os.environ.get("QUEUE{n}_PORT", "{5000 + n}")),\n'
            f'    "durable": flag("QUEUE{n}_DURABLE", {n % 2 == 0}),\n'
            f'    "folder": str(BASE_DIR / "queues" / "{n}"),\n'
            f'    "routes": ["app{n % APPS}.part%d" % number for number in range({n % 7 + 1})],\n'
            f'    "label": f"queue {{{n}}} of {{len(QUEUES)}}",\n'
            "}\n"
        )
        n += 1
    return text + "# the end\n" * (lines - text.count("\n"))


def features(lines):
    text = "import os\n\nfrom .base import flag\n\nFEATURES = {}\n"
    n = 0
    while text.count("\n") + 4 <= lines:
        text += (
            f'if flag("FEATURE_{n}", {n % 3 == 0}):\n'
            f'    FEATURES["{"trial" if n % 5 == 0 else "feature"}{n}"] = os.environ.get("FEATURE_{n}_LEVEL", "{n}")\n'
            "else:\n"
            f'    FEATURES.setdefault("off", []).append({n})\n'
        )
        n += 1
    return text + "# the end\n" * (lines - text.count("\n"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

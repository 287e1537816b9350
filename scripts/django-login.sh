#!/bin/sh
# Shares a login with a living Django site, over HTTP and both ways: who logs in there is known here,
# who is logged in here is known there, a changed password ends both, a rotated key neither; signed
# cookies, messages and reset links too. Not part of `mvn verify`, since it needs Python and Django.
#
#   scripts/django-login.sh
#
# PYTHON names a Python that has Django 5.2; without it a virtual environment is made under
# target/ and `pip install "django==5.2.*"` fetches Django from wherever pip is told to look.
# LOGIN_CLASSPATH is taken as it is, where it is set.
set -eu
cd "$(dirname "$0")/.."
work=target/django-login
rm -rf "$work/site"
mkdir -p "$work/site"

if [ -z "${PYTHON:-}" ]; then
  PYTHON=$work/venv/bin/python
  if ! "$PYTHON" -c 'import django' 2>/dev/null; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet 'django==5.2.*'
  fi
fi
if [ -z "${LOGIN_CLASSPATH:-}" ]; then
  mvn -o -q -B -ntp -pl signing -am test-compile
  LOGIN_CLASSPATH=signing/target/classes:signing/target/test-classes
fi

SECRET_KEY=$("$PYTHON" -c 'import secrets; print(secrets.token_urlsafe(48))')
export SECRET_KEY
"$PYTHON" scripts/django-login.py "$work/site" > "$work/site/said" &
site=$!
trap 'kill $site 2>/dev/null || true' EXIT
waited=0
until grep -q port "$work/site/said"; do
  kill -0 "$site"
  waited=$((waited + 1))
  [ "$waited" -lt 300 ] || { echo "Django does not start" >&2; exit 1; }
  sleep 0.2
done
cat "$work/site/said"
port=$(sed 's/.* port //' "$work/site/said")
java -cp "$LOGIN_CLASSPATH" dev.seaworthy.signing.roundtrip.DjangoLogin "http://127.0.0.1:$port"

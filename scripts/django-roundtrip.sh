#!/bin/sh
# Signs in a living Django and reads here, then signs here and reads in Django: COUNT random values
# of each kind, both ways. Not part of `mvn verify`, since it needs Python and Django.
#
#   scripts/django-roundtrip.sh [COUNT [SEED]]          default: 10000 values, seed of the day
#
# PYTHON names a Python that has Django 5.2; without it a virtual environment is made under
# target/ and `pip install "django==5.2.*"` fetches Django from wherever pip is told to look.
set -eu
cd "$(dirname "$0")/.."
count=${1:-10000}
seed=${2:-$(date +%Y%m%d)}
work=target/django-roundtrip
mkdir -p "$work"

if [ -z "${PYTHON:-}" ]; then
  PYTHON=$work/venv/bin/python
  if ! "$PYTHON" -c 'import django' 2>/dev/null; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet 'django==5.2.*'
  fi
fi

mvn -o -q -B -ntp -pl signing -am test-compile
classes=signing/target/classes:signing/target/test-classes
main=dev.seaworthy.signing.roundtrip.DjangoRoundTrip

echo "seed $seed, $count values of each kind"
"$PYTHON" scripts/django-roundtrip.py write "$count" "$seed" > "$work/from-django.jsonl"
java -cp "$classes" "$main" "$work/from-django.jsonl" "$work/from-seaworthy.jsonl"
"$PYTHON" scripts/django-roundtrip.py read < "$work/from-seaworthy.jsonl"
echo "round trip: all accepted, both ways"

#!/bin/sh
# Runs SigningBenchmark and the same operations in Django in turns, on one core, and writes
# docs/measurements/signing-jdk<N>.md with the ratios and the bytes allocated for each operation.
#
#   benchmarks/signing.sh [ROUNDS]                      default: 3 rounds, some six minutes
#
# PYTHON names a Python that has Django 5.2 (see scripts/django-roundtrip.sh); JAVA the java to run.
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-3}
JAVA=${JAVA:-java}
PYTHON=${PYTHON:-target/django-roundtrip/venv/bin/python}
work=target/signing-benchmark
rm -rf "$work"
mkdir -p "$work" docs/measurements
if ! "$PYTHON" -c 'import django' 2>/dev/null; then
  echo "signing.sh: PYTHON has no Django; name one that has, or run scripts/django-roundtrip.sh" >&2
  exit 2
fi
core=""
if command -v taskset > /dev/null; then
  core="taskset -c 0"
fi

mvn -o -q -B -ntp -pl benchmarks -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$PWD/$work/classpath" -Dmdep.includeScope=runtime > /dev/null
classpath=benchmarks/target/classes:$(cat "$work/classpath")
round=1
while [ "$round" -le "$rounds" ]; do
  $core "$PYTHON" benchmarks/signing.py > "$work/django-$round.json"
  $core "$JAVA" -cp "$classpath" org.openjdk.jmh.Main SigningBenchmark -prof gc \
    -rf json -rff "$work/jmh-$round.json" > "$work/jmh-$round.log"
  round=$((round + 1))
done
version=$("$JAVA" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
python3 benchmarks/signing-table.py "$work" "benchmarks/signing.sh $rounds" \
  > "docs/measurements/signing-jdk$version.md"
cat "docs/measurements/signing-jdk$version.md"

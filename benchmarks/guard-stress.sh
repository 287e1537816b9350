#!/bin/sh
# Lets threads race over the guard's tables and counters; fails on an outcome that is not listed.
# Usage: benchmarks/guard-stress.sh [jcstress options], such as -m quick
set -eu
cd "$(dirname "$0")/.."
. benchmarks/guard-classpath.sh
[ $# -gt 0 ] || set -- -m quick
java -cp "$GUARD_CLASSPATH" org.openjdk.jcstress.Main -r benchmarks/target/jcstress "$@"

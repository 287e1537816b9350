#!/bin/sh
# Measures lookups beside their rivals, counting, and the load of 2M blocks.
# A rival that answers wrongly is left out of the table as not measured.
# Usage: benchmarks/guard-lookup.sh [JMH options]; prints JMH's table with bytes an operation.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/guard-classpath.sh
java -cp "$GUARD_CLASSPATH" org.openjdk.jmh.Main 'benchmarks.tables' -prof gc -prof dev.seaworthy.benchmarks.tables.CpuTime "$@"

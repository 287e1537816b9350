#!/bin/sh
# Sends floods of distinct IPv6 /64 through the ledger and checks totals, memory and bystanders.
# Usage: benchmarks/flood.sh [SOURCES...]; without sizes 1000000 and 10000000.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/guard-classpath.sh
[ $# -gt 0 ] || set -- 1000000 10000000
java -Xmx512m -cp "$GUARD_CLASSPATH" dev.seaworthy.benchmarks.tables.Flood "$@"

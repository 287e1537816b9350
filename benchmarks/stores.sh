#!/bin/sh
# Fills H2, PostgreSQL and Redis with a million attempts and times what the pages of the console ask.
#
#   benchmarks/stores.sh [ROWS [STORE…]]   default: 1000000 h2 postgresql redis; some minutes, 1 GB of
#                                          disk and, for Redis, 1 GB of memory
#
# Prints lines of a table: store, page, median and longest in milliseconds, of how many, what came. A
# question that takes long is asked less often than 21 times.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/guard-classpath.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
rows=${1:-1000000}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- h2 postgresql redis
echo "| store | page: what it asks | median, ms | longest, ms | rounds | came |"
echo "|---|---|---|---|---|---|"
for store in "$@"; do
  java -Xmx1g -cp "$GUARD_CLASSPATH" dev.seaworthy.benchmarks.stores.FullStore \
    "$store" "$rows" "$folder"
done

#!/bin/sh
# Fills H2 and PostgreSQL with a million attempts and times what the pages of the console ask.
#
#   benchmarks/stores.sh [ROWS]           default: 1000000; some minutes and about 1 GB of disk
#
# Prints lines of a table: database, page, median and longest of 21 in milliseconds, what came.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/guard-classpath.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for database in h2 postgresql; do
  java -Xmx1g -cp "$GUARD_CLASSPATH" dev.seaworthy.benchmarks.stores.FullStore \
    "$database" "${1:-1000000}" "$folder"
done

#!/bin/sh
# Measures lookups beside their rivals, counting, and the load of 2M blocks; prints what JMH prints.
#
#   benchmarks/guard-lookup.sh [ROUNDS]           default: 2
#
# The lookup and HashSet take turns, one process each in each round, so that a machine that is slow
# for a minute is slow for both; the same from text, the other rivals, counting and the load run once.
# PART=duel or PART=rest runs only the first or only the others. benchmarks/guard-lookup-table.py makes
# the table, benchmarks/guard-measure.sh the page. JAVA names the java to run.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/guard-classpath.sh
# Many short iterations, of which the median is taken: a neighbour's burst spoils a few and not all.
brief="-wi 4 -w 500ms -i 25 -r 200ms"
jmh() {
  "${JAVA:-java}" -Djmh.ignoreLock=true -cp "$GUARD_CLASSPATH" org.openjdk.jmh.Main "$@" \
    -prof gc -prof dev.seaworthy.benchmarks.tables.CpuTime -f 1
}
# shellcheck disable=SC2086 # $brief holds options, to be split at blanks
if [ "${PART:-duel}" = duel ]; then
  for round in $(seq "${1:-2}"); do
    echo "# round at a load of $(cut -d ' ' -f 1 /proc/loadavg)"
    jmh LookupBenchmark -p rival=seaworthy,hashset $brief
  done
fi
# shellcheck disable=SC2086
if [ "${PART:-rest}" = rest ]; then
  echo "# rest at a load of $(cut -d ' ' -f 1 /proc/loadavg)"
  jmh LookupBenchmark -p rival=seaworthy-text,hashset-text -p askers=65536 $brief
  jmh LookupBenchmark -p rival=skiplist,netty-100k,trie-100k,rangeset-100k -p askers=65536 $brief
  jmh CountingBenchmark -wi 3 -w 1 -i 5 -r 1
fi

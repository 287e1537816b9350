#!/bin/sh
# Runs DecisionBenchmark and writes docs/measurements/guard-decision.md: what the whole decision about
# an ordinary request costs beside the lookup alone. Bytes come from JMH's allocation profiler, time
# from the processor time of the thread, because this is meant to run on shared machines too.
#
#   benchmarks/guard-decision.sh [ROUNDS]               default: 11 rounds of processor time
#
# JAVA names the java to run; CLASSPATH_FILE a file with a class path, else Maven compiles and makes it.
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-11}
JAVA=${JAVA:-java}
work=target/guard-decision
rm -rf "$work"
mkdir -p "$work" docs/measurements
if [ -n "${CLASSPATH_FILE:-}" ]; then
  classpath=$(cat "$CLASSPATH_FILE")
else
  mvn -o -q -B -ntp -pl benchmarks -am test-compile dependency:build-classpath \
    -Dmdep.outputFile="$PWD/$work/classpath" -Dmdep.includeScope=runtime > /dev/null
  classpath=benchmarks/target/classes:$(cat "$work/classpath")
fi
"$JAVA" -Xmx1g -XX:+UseSerialGC -Xbatch -cp "$classpath" \
  dev.seaworthy.benchmarks.guard.DecisionBenchmark "$rounds" > "$work/processor.txt"
"$JAVA" -Djmh.ignoreLock=true -cp "$classpath" org.openjdk.jmh.Main DecisionBenchmark -prof gc \
  -wi 2 -i 2 -rf json -rff "$work/jmh.json" > "$work/jmh.log"
python3 benchmarks/guard-decision-table.py "$work" "benchmarks/guard-decision.sh $rounds" \
  > docs/measurements/guard-decision.md
cat docs/measurements/guard-decision.md

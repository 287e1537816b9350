#!/bin/sh
# How soon one node refuses whom another has blocked, and what requests and attempts suffer when the
# store is dead, killed or stands still: two applications on Tomcat, PostgreSQL and Redis.
#
#   benchmarks/nodes.sh [telling|outage]      about two minutes each; by itself both
#
# NODES_CLASSPATH is taken as it is, where it is set.
set -eu
cd "$(dirname "$0")/.."
if [ -z "${NODES_CLASSPATH:-}" ]; then
  mvn -q -B -ntp -pl spring-boot-autoconfigure -am test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test >&2
  room=spring-boot-autoconfigure/target
  NODES_CLASSPATH=$room/test-classes:$room/classes:$(cat $room/test-classpath)
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for what in ${1:-telling outage}; do
  mkdir "$folder/$what"
  java -Xmx1g -cp "$NODES_CLASSPATH" dev.seaworthy.boot.store.NodesMeasure "$folder/$what" "$what" \
    > "$folder/said"
  # The servers and applications log among the figures.
  grep -E '^(\||PostgreSQL:|Redis:|$)' "$folder/said"
done

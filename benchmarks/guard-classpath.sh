# Sourced from the root of the project: builds the guard's benchmarks and sets GUARD_CLASSPATH. A
# GUARD_CLASSPATH that is set already is taken as it is.
if [ -z "${GUARD_CLASSPATH:-}" ]; then
  mvn -q -B -ntp -pl benchmarks -am test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
  GUARD_CLASSPATH=benchmarks/target/classes:$(cat benchmarks/target/classpath)
fi

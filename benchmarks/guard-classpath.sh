# Sourced from the root of the project: builds the guard's benchmarks and sets GUARD_CLASSPATH.
mvn -q -B -ntp -pl benchmarks -am compile dependency:build-classpath \
  -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime
GUARD_CLASSPATH=benchmarks/target/classes:$(cat benchmarks/target/classpath)

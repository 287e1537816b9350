#!/bin/sh
# Runs one of flood, replay, lookup or stress and writes docs/measurements/guard-NAME.md: what ran,
# where, how busy the machine was, and the output as it came.
# Usage: benchmarks/guard-measure.sh NAME [arguments of its script]
# JAVA names the java of the lookup; PAGE another page. LOGS="FILE..." takes what earlier runs of the script printed, and runs nothing.
set -eu
cd "$(dirname "$0")/.."
name=$1
shift
case $name in
  flood | replay) script=benchmarks/$name.sh ;;
  lookup | stress) script=benchmarks/guard-$name.sh ;;
  *)
    echo "guard-measure.sh: '$name' is none of flood, replay, lookup, stress" >&2
    exit 2
    ;;
esac
before=$(cut -d ' ' -f 1 /proc/loadavg)
output=$(mktemp)
trap 'rm -f "$output"' EXIT
if [ -n "${LOGS:-}" ]; then
  # shellcheck disable=SC2086 # several names, to be split at blanks
  cat $LOGS > "$output"
else
  "$script" "$@" > "$output"
fi
{
  echo "# The guard, measured: $name"
  echo
  echo "Written by \`benchmarks/guard-measure.sh $name${*:+ $*}\`; what is measured, and what fails it,"
  echo "is said at the top of the class that \`$script\` runs."
  echo
  echo "- machine: $(nproc) processors, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)"
  echo "- Java: $("${JAVA:-java}" -version 2>&1 | sed -n 2p)"
  if [ -z "${LOGS:-}" ]; then
    echo "- load (1 min) before and after: $before, $(cut -d ' ' -f 1 /proc/loadavg);" \
      "above the number of processors, others were using them too: compare ratios and medians"
  fi
  echo
  echo '```'
  case $name in
    lookup) python3 benchmarks/guard-lookup-table.py < "$output" ;;
    stress) grep '^(Results: ' "$output" | tail -n 1; sed -n '/^RUN RESULTS/,$p' "$output" | grep -v HTML ;;
    *) cat "$output" ;;
  esac
  echo '```'
} > "docs/measurements/${PAGE:-guard-$name}.md"

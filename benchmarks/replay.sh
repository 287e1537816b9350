#!/bin/sh
# Replays every mix of a folder with eleven seeds each and scores the blocks.
# Usage: benchmarks/replay.sh [MIXES [LISTS]]; MIXES holds *.mix files, LISTS published lists of
# paths that scanners then try as well (they are read, never copied).
set -eu
cd "$(dirname "$0")/.."
. benchmarks/guard-classpath.sh
[ $# -gt 0 ] || set -- guard/src/test/resources/mixes
java -Xmx2g -cp "$GUARD_CLASSPATH" dev.seaworthy.benchmarks.tables.ReplayMixes "$@"

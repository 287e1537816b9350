"""Turns what benchmarks/guard-lookup.sh prints (standard input) into tables.

Each line is one rival under one load: nanoseconds of a lookup, the median over the rounds and the
least and the most of them; bytes allocated for each; and how many times longer HashSet took in the
same round, the median of the rounds. A rival that answered wrongly in its setup is not measured.
"""

import re
import statistics
import sys

RESULT = re.compile(
    r"LookupBenchmark\.lookup(:gc\.alloc\.rate\.norm|:·gc\.alloc\.rate\.norm)?"
    r"\s+(hit|miss)\s+(\d+)\s+(\S+)\s+avgt\s+\d+\s+(\S+)"
)
nanos, bytes_each, counting = {}, {}, []
for line in sys.stdin:
    found = RESULT.match(line)
    if found:
        metric, asked, askers, rival, score = found.groups()
        into = bytes_each if metric else nanos
        into.setdefault((asked, int(askers), rival), []).append(0.0 if score == "≈" else float(score))
    elif re.match(r"CountingBenchmark\.(count|load)(:gc.alloc.rate.norm)?\s", line):
        counting.append(line.rstrip())

print(f"{'asked':5} {'askers':>9} {'rival':14} {'ns':>7} {'least':>7} {'most':>7} {'bytes':>6} {'HashSet':>8}")
for (asked, askers, rival), seen in sorted(nanos.items(), key=lambda each: (each[0][:2], each[1])):
    beside = nanos.get((asked, askers, "hashset"), [])
    same_rounds = len(beside) == len(seen)
    ratio = statistics.median(b / s for b, s in zip(beside, seen)) if same_rounds else None
    allocated = statistics.median(bytes_each.get((asked, askers, rival), [0.0]))
    print(
        f"{asked:5} {askers:9,} {rival:14} {statistics.median(seen):7.1f} {min(seen):7.1f}"
        f" {max(seen):7.1f} {allocated:6.2f} {f'{ratio:.1f}x' if ratio else '':>8}"
    )
print()
print("\n".join(counting))

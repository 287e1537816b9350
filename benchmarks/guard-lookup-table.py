"""Turns what benchmarks/guard-lookup.sh prints (standard input) into tables.

Each line is one rival under one load: nanoseconds of a lookup on the wall, the median over the rounds
and the least and the most of them; nanoseconds of processor time, which say more where others use the
machine too; bytes allocated for each; and how many times longer HashSet took in the same round, on the
wall and of the processor, the medians of the rounds. Whoever starts from text is held against a HashSet
that does. A rival that answered wrongly in its setup is not measured.
"""

import re
import statistics
import sys

RESULT = re.compile(
    r"LookupBenchmark\.lookup(:gc\.alloc\.rate\.norm|:cpu)?"
    r"\s+(hit|miss)\s+(\d+)\s+(\S+)\s+avgt\s+\d+\s+(\S+)"
)
nanos, processor, bytes_each, counting, loads = {}, {}, {}, [], []
for line in sys.stdin:
    if line.startswith("# r") and " at a load of " in line:
        loads.append(line.split()[-1])
    found = RESULT.match(line)
    if found:
        metric, asked, askers, rival, score = found.groups()
        into = nanos if not metric else processor if metric == ":cpu" else bytes_each
        into.setdefault((asked, int(askers), rival), []).append(0.0 if score == "≈" else float(score))
    elif re.match(r"CountingBenchmark\.(count|load)(:gc.alloc.rate.norm|:cpu)?\s", line):
        counting.append(line.rstrip())


def ratio(of, key):
    """How many times longer HashSet took, by the rounds that both ran."""
    rival = "hashset-text" if key[2].endswith("-text") else "hashset"
    own, beside = of.get(key, []), of.get((*key[:2], rival), [])
    same = own and len(own) == len(beside)
    return f"{statistics.median(b / s for b, s in zip(beside, own)):.1f}x" if same else ""


def median(of, key):
    return f"{statistics.median(of[key]):.1f}" if key in of else ""


print(f"{'asked':5} {'askers':>9} {'rival':14} {'ns':>7} {'least':>7} {'most':>7} {'cpu':>7} {'bytes':>6}  HashSet")
for key in sorted(nanos):
    asked, askers, rival = key
    print(
        f"{asked:5} {askers:9,} {rival:14} {median(nanos, key):>7} {min(nanos[key]):7.1f}"
        f" {max(nanos[key]):7.1f} {median(processor, key):>7} {median(bytes_each, key):>6}"
        f"  {ratio(nanos, key)} {ratio(processor, key)}".rstrip()
    )
print()
print("\n".join(counting))
print(f"load (1 min) at the start of each round and of the rest: {', '.join(loads)}")

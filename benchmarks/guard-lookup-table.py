"""Turns what benchmarks/guard-lookup.sh prints (standard input) into tables.

Each line is one rival under one load: nanoseconds of a lookup on the wall, of each round the median of
its iterations and of those the median, and the fastest and the slowest iteration of all; nanoseconds of
processor time, which say more where others use the machine too; bytes allocated for each; and how many
times longer HashSet took in the same round, on the wall and of the processor, the medians of the rounds.
Whoever starts from text is held against a HashSet that does. A rival that answered wrongly in its setup is
not measured.
"""

import re
import statistics
import sys

RUN = re.compile(r"# Parameters: \(asked = (\w+), askers = (\d+), rival = (\S+)\)")
ITERATION = re.compile(r"Iteration\s+\d+: ([\d.]+) ns/op")
PROCESSOR = re.compile(r"\s+cpu:\s+([\d.]+) ns/op")
BYTES = re.compile(r"LookupBenchmark\.lookup:gc\.alloc\.rate\.norm\s+(\w+)\s+(\d+)\s+(\S+)\s+avgt\s+\d+\s+(\S+)")
COUNTING = re.compile(r"CountingBenchmark\.(count|load)(:gc.alloc.rate.norm|:cpu)?\s")

nanos, processor, bytes_each, counting, loads, key = {}, {}, {}, [], [], None
for line in sys.stdin:
    if " at a load of " in line:
        loads.append(line.split()[-1])
    elif run := RUN.match(line):
        key = (run.group(1), int(run.group(2)), run.group(3))
        for table in (nanos, processor):
            table.setdefault(key, []).append([])
    elif "Benchmark: " in line and "LookupBenchmark" not in line:
        key = None
    elif key and (found := ITERATION.match(line)):
        nanos[key][-1].append(float(found.group(1)))
    elif key and (found := PROCESSOR.match(line)):
        processor[key][-1].append(float(found.group(1)))
    elif found := BYTES.match(line):
        asked, askers, rival, score = found.groups()
        each = 0.0 if score == "≈" else float(score)
        bytes_each.setdefault((asked, int(askers), rival), []).append(each)
    elif COUNTING.match(line):
        counting.append(line.rstrip())


def rounds(of, which):
    """The median of each round that has any iteration."""
    return [statistics.median(each) for each in of.get(which, []) if each]


def ratio(of, which):
    """How many times longer HashSet took, by the rounds that both ran."""
    rival = "hashset-text" if which[2].endswith("-text") else "hashset"
    own, beside = rounds(of, which), rounds(of, (*which[:2], rival))
    same = own and len(own) == len(beside)
    return f"{statistics.median(b / s for b, s in zip(beside, own)):.1f}x" if same else ""


def median(figures):
    return f"{statistics.median(figures):.1f}" if figures else ""


print(f"{'asked':5} {'askers':>9} {'rival':14} {'ns':>7} {'least':>7} {'most':>7} {'cpu':>7} {'bytes':>6}  HashSet")
for key in sorted(nanos):
    asked, askers, rival = key
    every = [each for run in nanos[key] for each in run]
    if every:
        print(
            f"{asked:5} {askers:9,} {rival:14} {median(rounds(nanos, key)):>7} {min(every):7.1f}"
            f" {max(every):7.1f} {median(rounds(processor, key)):>7} {median(bytes_each.get(key)):>6}"
            f"  {ratio(nanos, key)} {ratio(processor, key)}".rstrip()
        )
BAR = 3
own = [key for key in sorted(nanos) if key[2] == "seaworthy" and ratio(nanos, key)]
missed = [f"{key[0]} among {key[1]:,}" for key in own if float(ratio(nanos, key)[:-1]) < BAR]
print()
if own:
    which = f"; missed by {', '.join(missed)}" if missed else ""
    print(f"At least {BAR} times faster than HashSet: {len(own) - len(missed)} of {len(own)}{which}.")
print("\n".join(counting))
print(f"load (1 min) at the start of each round and of the rest: {', '.join(loads)}")

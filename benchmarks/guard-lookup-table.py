"""Turns the log of benchmarks/guard-lookup.sh (standard input) into one line for each rival.

Columns: who asked, what was asked, measured iterations, nanoseconds of a lookup in the best batch, in
the median batch, of processor time, and bytes allocated (those of JMH's own sampling included).
"""

import re
import statistics
import sys

rivals = {}
current = None
for line in sys.stdin:
    named = re.match(r"# Parameters: \(asked = (\w+), rival = (\S+)\)", line)
    if named:
        current = rivals.setdefault(named.groups(), {})
    value = re.match(r"\s+(cpu|gc\.alloc\.rate\.norm|p0\.00|p0\.50):\s+([\d.]+)", line)
    if value and current is not None:
        current.setdefault(value.group(1), []).append(float(value.group(2)))

print(f"{'asked':5} {'rival':14} {'runs':>4} {'best':>7} {'median':>7} {'cpu':>7} {'bytes':>8}")
for (asked, rival), seen in rivals.items():
    if not seen.get("p0.50"):
        print(f"{asked:5} {rival:14} not measured")
        continue
    print(
        f"{asked:5} {rival:14} {len(seen['p0.50']):4} {min(seen['p0.00']):7.0f}"
        f" {statistics.median(seen['p0.50']):7.0f} {statistics.median(seen['cpu']):7.0f}"
        f" {min(seen['gc.alloc.rate.norm']):8.2f}"
    )

"""Writes the page docs/measurements/signing*.md from the raw results of benchmarks/signing.sh."""

import glob
import json
import platform
import statistics
import sys

OPERATIONS = ["sign", "unsign", "dumps", "loads", "makeToken", "checkToken", "sessionHash"]


def processor():
    with open("/proc/cpuinfo") as lines:
        for line in lines:
            if line.startswith("model name"):
                return line.split(":")[1].strip()
    return platform.processor()


def main(folder, command):
    ours = {name: [] for name in OPERATIONS}
    bytes_each = {name: [] for name in OPERATIONS}
    theirs = {name: [] for name in OPERATIONS}
    for file in sorted(glob.glob(folder + "/jmh-*.json")):
        for each in json.load(open(file)):
            name = each["benchmark"].rsplit(".", 1)[1]
            ours[name].append(max(max(fork) for fork in each["primaryMetric"]["rawData"]))
            arguments = " ".join(each["jvmArgs"])
            metrics = each["secondaryMetrics"]
            rate = [key for key in metrics if key.endswith("gc.alloc.rate.norm")]
            bytes_each[name].append(metrics[rate[0]]["score"])
            jdk = each["jdkVersion"] + " (" + each["vmName"] + ")"
            jmh = each["jmhVersion"]
    for file in sorted(glob.glob(folder + "/django-*.json")):
        run = json.load(open(file))
        for name, score in run["results"].items():
            theirs[name].append(score)
    rounds = len(theirs["sign"])
    print("# Signing beside Django\n")
    print(f"Made by `{command}`: {rounds} rounds in which both sides take turns, bound to one core.")
    print(f"JDK {jdk} with {arguments}, JMH {jmh}; Django {run['django']} on CPython {run['python']}.")
    print(f"Machine: {processor()}, {platform.system()} {platform.release()}, which other work shared.")
    print("So the best of five repetitions of a second counts in each round, for either side, and the")
    print("figures are medians over the rounds: read the ratios.\n")
    print("| operation | Django, 1/s | Seaworthy, 1/s | ratio | lowest ratio | bytes allocated |")
    print("|---|---:|---:|---:|---:|---:|")
    for name in OPERATIONS:
        each = [a / b for a, b in zip(ours[name], theirs[name])]
        print(
            f"| {name} | {statistics.median(theirs[name]):,.0f} |"
            f" {statistics.median(ours[name]):,.0f} | {statistics.median(each):.1f} |"
            f" {min(each):.1f} | {statistics.median(bytes_each[name]):,.0f} |"
        )
    print()
    print("The ratio is taken within a round; *lowest* is the worst round. Django derives its key in")
    print("each operation and builds a signer in each `dumps` and `loads`; here both are done once, as")
    print("an application would. Allocation is JMH's `gc.alloc.rate.norm`, bytes for one operation.")


main(sys.argv[1], sys.argv[2])

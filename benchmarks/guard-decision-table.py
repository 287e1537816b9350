"""Writes the page docs/measurements/guard-decision.md from the raw results of guard-decision.sh."""

import json
import os
import platform
import sys

OPERATIONS = {
    "lookup": "lookup alone, client on no list",
    "decideDirectly": "whole decision, no proxy",
    "decideBehindProxy": "whole decision, forwarding header of three entries",
}


def processor():
    with open("/proc/cpuinfo") as lines:
        for line in lines:
            if line.startswith("model name"):
                return line.split(":")[1].strip()
    return platform.processor()


def main(folder, command):
    times = {}
    with open(folder + "/processor.txt") as lines:
        for line in lines:
            name, nanos = line.split()
            times[name] = float(nanos)
    bytes_each = {}
    for each in json.load(open(folder + "/jmh.json")):
        metrics = each["secondaryMetrics"]
        rate = [key for key in metrics if key.endswith("gc.alloc.rate.norm")]
        bytes_each[each["benchmark"].rsplit(".", 1)[1]] = metrics[rate[0]]["score"]
        jdk = each["jdkVersion"] + " (" + each["vmName"] + ")"
        arguments = " ".join(each["jvmArgs"])
        blocks = int(each["params"]["blocks"])
        jmh = each["jmhVersion"]
    print("# What the guard costs an ordinary request\n")
    print(f"Made by `{command}`. JDK {jdk} with {arguments}; bytes by JMH {jmh} with `-prof gc`.")
    print(f"Machine: {processor()}, {platform.system()} {platform.release()}, shared with other work at a")
    print(f"load of {os.getloadavg()[1]:.0f} on {os.cpu_count()} cores while this ran: time is processor time of the thread, the")
    print("median of interleaved rounds; caches were not ours alone, so read the ratios.\n")
    print(f"The lists hold {blocks:,} IPv4 and {blocks:,} IPv6 blocks; 16,384 requests in turn.\n")
    print("| what | ns | times the lookup | bytes allocated |")
    print("|---|---:|---:|---:|")
    for name, words in OPERATIONS.items():
        print(
            f"| {words} | {times[name]:,.0f} | {times[name] / times['lookup']:.1f} |"
            f" {bytes_each[name]:,.1f} |"
        )


main(sys.argv[1], sys.argv[2])

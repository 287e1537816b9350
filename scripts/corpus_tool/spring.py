"""Compares Seaworthy's report on Spring Boot projects with the facts of spring.json.

The rules are those of the corpus' README: a fact to report is found when a
finding is in force in an environment that includes the fact's profile and has
its place, or a part of its value, inside the statement's lines; a finding at
error or above on a line that is safe is an alarm; everything else that is
found is extra.
"""

import collections
import json
import random
import re
import subprocess

import statement
import verdicts

CONFIGURATION = (".yml", ".yaml", ".properties")
ALARMING = ("critical", "error")
NEVER_AN_ALARM = {
    "settings.dead-property",
    "settings.profile-fixed-in-artifact",
    "secrets.literal-in-inactive-profile",
}
SECONDS = 120


def duty(kind):
    """What a kind of fact asks for: to be reported, not to be reported, or neither."""
    if kind.startswith(("safe:", "overridden:")) or kind.endswith(("-inactive", "-dead-key")):
        return "silent"
    if kind == "encrypted-value":
        return "silent"
    if kind.startswith(("profile-", "config-import-")) or kind == "devtools":
        return "neutral"
    return "report"


class Outcome:
    """What came of one project."""

    def __init__(self, project):
        self.project = project
        self.found, self.missed, self.alarmed, self.extra = [], [], [], []
        self.problem = ""

    @property
    def name(self):
        module = self.project["module"]
        return self.project["repo"] + ("" if module == "." else " " + module)


def compare(projects, trees, given):
    said = verdicts.read(given.verdicts) if given.verdicts else None
    reports = {}
    outcomes = []
    for project in projects:
        key = (project["repo"], project["commit"])
        if key not in reports:
            reports[key] = report(given.seaworthy, trees[key])
        outcomes.append(judge(project, reports[key], trees[key], given.config_only))
    text = "\n".join(table(outcomes) + details(outcomes) + sample(outcomes, given.sample, given.seed))
    print(text)
    if said is not None:
        extras = [(each.name, finding) for each in outcomes for finding in each.extra]
        print("\n".join(verdicts.compare(extras, said, place_of)))
    last = totals(outcomes)
    if given.markdown:
        given.markdown.write_text(markdown(outcomes, given, last), encoding="utf-8")
    print(last)
    return 3 if any(each.problem for each in outcomes) else 0


def report(seaworthy, tree):
    """Runs the command on the whole repository, as its user would; a sentence if that gave no report."""
    command = [str(seaworthy.resolve()), "check", "--deploy", "--format", "json", "."]
    try:
        done = subprocess.run(command, cwd=tree, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"no answer within {SECONDS} s"
    try:
        return json.loads(done.stdout)
    except ValueError:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        return f"exit code {done.returncode} and no report" + (f": {said[-1]}" if said else "")


def judge(project, answer, tree, config_only):
    outcome = Outcome(project)
    facts = [f for f in project["facts"] if not config_only or f["file"].endswith(CONFIGURATION)]
    if isinstance(answer, str):
        outcome.problem = answer
        outcome.missed = [f for f in facts if duty(f["kind"]) == "report"]
        return outcome
    folder = "" if project["module"] == "." else project["module"]
    findings = [f for f in answer["findings"] if f["application"]["folder"] == folder]
    if not any(a["folder"] == folder for a in answer["applications"]):
        outcome.problem = "no application was found in that folder"
    matched = set()
    for fact in facts:
        where = statement.lines(tree / fact["file"], fact["line"])
        hits = [n for n, f in enumerate(findings) if concerns(f, fact, where)]
        if duty(fact["kind"]) == "report":
            (outcome.found if hits else outcome.missed).append(fact)
            matched.update(hits)
        elif duty(fact["kind"]) == "silent":
            loud = [findings[n] for n in hits if is_alarm(findings[n], fact, where)]
            outcome.alarmed += [(fact, f) for f in loud]
            matched.update(n for n in hits if findings[n] in loud)
    outcome.extra = [
        f for n, f in enumerate(findings) if n not in matched and not (config_only and not in_configuration(f))
    ]
    return outcome


def places(finding):
    """Where a finding's value is written or filled, its own place first; what is overridden has no part in it."""
    if "location" in finding:
        yield finding["location"]
    yield from (r for r in finding.get("related", []) if r.get("role") != "overridden" and "file" in r)


def concerns(finding, fact, where):
    return includes(finding, fact) and any(
        place["file"] == fact["file"] and place.get("line", 0) in where for place in places(finding)
    )


def includes(finding, fact):
    """Whether a finding is in force where the fact's profiles are active."""
    wanted = re.findall(r"[\w.-]+", fact.get("profile", ""))
    if not wanted:
        return True
    for environment in finding["environments"]:
        active = set(re.split(r"[,+&\s]+", environment["name"])) | set(environment.get("profiles", []))
        if active.issuperset(wanted):
            return True
    # a file of a profile has a part in a value only where that profile is active
    files = {place["file"].rsplit("/", 1)[-1] for place in places(finding)}
    return len(wanted) == 1 and any(re.fullmatch(rf".+-{re.escape(wanted[0])}\.\w+", file) for file in files)


def is_alarm(finding, fact, where):
    """A place that only helps to fill a value is not what the finding is about."""
    own = finding.get("location", {})
    return (
        finding["severity"] in ALARMING
        and finding["id"] not in NEVER_AN_ALARM
        and own.get("file") == fact["file"]
        and own.get("line") in where
    )


def in_configuration(finding):
    return finding.get("location", {}).get("file", "").endswith(CONFIGURATION)


def table(outcomes):
    rows = [("project", "expected", "found", "missed", "safe alarmed", "extra")]
    for each in outcomes:
        rows.append((each.name, *counts(each)))
    width = max(len(str(row[0])) for row in rows)
    return [f"{row[0]:<{width}} " + " ".join(f"{cell:>12}" for cell in row[1:]) for row in rows]


def counts(outcome):
    found, missed = len(outcome.found), len(outcome.missed)
    return found + missed, found, missed, len(outcome.alarmed), len(outcome.extra)


def totals(outcomes):
    sums = [sum(column) for column in zip(*(counts(each) for each in outcomes))]
    names = ("expected", "found", "missed", "safe_alarmed", "extra")
    return " ".join(f"{name}={value}" for name, value in zip(names, sums))


def details(outcomes):
    text = []
    for each in outcomes:
        lines = [f"  could not compare: {each.problem}"] if each.problem else []
        lines += [f"  missed  {shown(fact)}" for fact in each.missed]
        lines += [f"  alarmed {shown(fact)} by {line_of(finding)}" for fact, finding in each.alarmed]
        lines += [f"  extra   {line_of(finding)}" for finding in each.extra]
        text += ["", each.name, *lines] if lines else []
    return text


def shown(fact):
    profile = f" ({fact['profile']})" if "profile" in fact else ""
    return f"{fact['file']}:{fact['line']} {fact['kind']} {fact['key']}{profile}"


def place_of(finding):
    place = finding.get("location", {})
    return ":".join(str(place[part]) for part in ("file", "line") if part in place) or "(nowhere)"


def line_of(finding):
    where = place_of(finding)
    environments = ",".join(e["name"] for e in finding["environments"])
    return f"{where} {finding['severity']} {finding['id']} {finding['subject']} [{environments}]"


def sample(outcomes, size, seed):
    """Of the extra findings under error, some to be opened and judged by a person."""
    if not size:
        return []
    others = [
        verdicts.line(each.name, finding, place_of(finding))
        for each in outcomes
        for finding in each.extra
        if finding["severity"] not in ALARMING
    ]
    chosen = random.Random(seed).sample(sorted(others), min(size, len(others)))
    return ["", f"to be judged: {len(chosen)} of {len(others)} extra findings under error, seed {seed}", *chosen]


def markdown(outcomes, given, last):
    mode = " --config-only" if given.config_only else ""
    text = [
        "# Facts of real Spring Boot projects",
        "",
        f"Made by `scripts/corpus {given.corpus.name} MIRRORS{mode} --markdown …`.",
        "",
        "| project | expected | found | missed | safe alarmed | extra |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    text += ["| " + " | ".join(map(str, (each.name, *counts(each)))) + " |" for each in outcomes]
    kinds = collections.Counter(finding["id"] for each in outcomes for finding in each.extra)
    text += ["", f"`{last}`", "", "## Extra findings by check", "", "| check | number |", "| --- | ---: |"]
    text += [f"| `{check}` | {number} |" for check, number in sorted(kinds.items(), key=lambda k: (-k[1], k[0]))]
    text += ["", "## Missed, alarmed and extra", "", "```", *details(outcomes), "```", ""]
    return "\n".join(text)

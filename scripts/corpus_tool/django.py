"""Compares Seaworthy with what the real Django said of the projects of django.json.

Each run is one settings module in one environment. Three questions: which of
Django's security messages remain, which values the project's own settings have,
and whether the settings load at all. The first is put to `check --deploy`, the
second to `diffsettings`; secrets are compared by digest and length, which only
a class among the tests prints.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile

SECONDS = 120
#: not run when the corpus was made, since it imports the project's code
NOT_RUN = {"security.E101", "security.E102"}
EXCEPTION = re.compile(r"cannot start: (\w+)")


class Run:
    """What came of one run."""

    def __init__(self, repo, run):
        self.repo, self.name = repo, run["name"]
        self.expected = run["expected"]
        self.ids = {"expected": [], "missed": [], "added": [], "undetermined": []}
        self.agree, self.differ, self.unknown = [], [], []
        self.starts, self.start_agrees = 0, 0
        self.admin = {"expected": [], "missed": []}
        self.problem = ""


def compare(projects, trees, given):
    classes = classpath(given.seaworthy)
    if not classes:
        raise Unbuilt(
            "cli/target/test-classes holds no class of the tests; build them with `mvn -pl cli -am test-compile`,"
            " and the command by running it once"
        )
    known = known_aliases(given.seaworthy)
    runs = []
    for project in projects:
        tree = trees[(project["repo"], project["commit"])]
        for run in project["runs"]:
            outcome = Run(project["repo"], run)
            with prepared(tree, run, given.corpus.resolve().parent) as environment:
                ask(outcome, tree, run, environment, given.seaworthy, classes, known)
            runs.append(outcome)
    print("\n".join(table(runs) + details(runs)))
    last = totals(runs)
    if given.markdown:
        given.markdown.write_text(markdown(runs, given, last), encoding="utf-8")
    print(last)
    return 3 if any(each.problem for each in runs) else 0


class Unbuilt(Exception):
    """The command, or the class of the tests that prints digests, is not built."""


def classpath(seaworthy):
    """The class path of the command that the launcher runs, with the tests' classes behind it."""
    cli = seaworthy.resolve().parent / "cli" / "target"
    tests = [cli / "test-classes", cli / "launcher" / "test-classes"]
    found = [each for each in tests if (each / "dev/seaworthy/cli/DigestedSettings.class").is_file()]
    current = cli / "start" / "current"
    if not current.is_file():
        subprocess.run([str(seaworthy.resolve()), "--version"], capture_output=True, check=False)
    if not found or not current.is_file():
        return ""
    jars = sorted((cli / "start" / current.read_text().strip()).glob("*.jar"))
    return os.pathsep.join(map(str, [*jars, found[0]]))


def known_aliases(seaworthy):
    """Django's id of each check that has one of its security ids."""
    listed = subprocess.run([str(seaworthy.resolve()), "checks"], capture_output=True, check=False).stdout.decode()
    return dict(re.findall(r"(django\.[\w-]+)\s+(security\.\w+)", listed))


@contextlib.contextmanager
def prepared(tree, run, corpus):
    """Puts files in place as a deployment does, and the given environment into a file."""
    placed = []
    fixtures = tree / ".corpus-fixtures"
    try:
        for source, target in run.get("place", []):
            if not (tree / target).exists():
                shutil.copyfile(tree / source, tree / target)
                placed.append(tree / target)
        if any("$CORPUS" in value for value in run["env"].values()):
            shutil.copytree(corpus / "fixtures", fixtures / "fixtures", dirs_exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "environment")
            with open(file, "w", encoding="utf-8") as out:
                for name, value in run["env"].items():
                    out.write(f"{name}={quoted(value.replace('$CORPUS', relative(fixtures, tree, run)))}\n")
            yield file
    finally:
        for each in placed:
            each.unlink()
        shutil.rmtree(fixtures, ignore_errors=True)


def relative(fixtures, tree, run):
    """The fixtures as the settings see them: nothing outside of a tree is ever read."""
    return os.path.relpath(fixtures, tree / run.get("workdir", run["path"][0]))


def quoted(value):
    """A value as an environment file writes it."""
    if "'" not in value and "\n" not in value:
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("$", "\\$")
    return f'"{escaped}"'


def words(run, environment):
    asked = ["--settings", run["module"], "--env-file", environment, "--env-complete", "--django-version", "5.2"]
    if "configuration" in run:
        asked += ["--environment", run["configuration"]]
    return [*asked, "--format", "json", "."]


def ask(outcome, tree, run, environment, seaworthy, classes, known):
    report, said = answer([str(seaworthy.resolve()), "check", "--deploy", *words(run, environment)], tree)
    if "error" in outcome.expected:
        outcome.starts = 1
        outcome.start_agrees = int(report is None and starts_agree(outcome.expected["error"], said))
        if not outcome.start_agrees:
            outcome.problem_of_start = said or "a report, where the settings do not load"
        return
    if report is None:
        outcome.problem = said
        outcome.ids["expected"] = outcome.ids["missed"] = list(outcome.expected["ids"])
        outcome.unknown = compared(run)
        return
    judge_ids(outcome, report, known)
    java = [
        "java",
        "-Xss4m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classes,
        "dev.seaworthy.cli.DigestedSettings",
        "--all",
        *words(run, environment),
    ]
    settings, said = answer(java, tree)
    if settings is None:
        outcome.problem = said
        outcome.unknown = compared(run)
        return
    judge_values(outcome, run, {each["name"]: each for each in settings["settings"]})


def answer(command, tree):
    """What a command prints as JSON, or none and what it says instead."""
    try:
        done = subprocess.run(command, cwd=tree, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return None, f"no answer within {SECONDS} s"
    said = done.stderr.decode("utf-8", "replace").strip()
    try:
        return json.loads(done.stdout), said
    except ValueError:
        return None, said or f"exit code {done.returncode} and nothing said"


def starts_agree(error, said):
    """The same exception, at the same line."""
    found = EXCEPTION.search(said)
    at = error["at"] is None or re.search(re.escape(error["at"]) + r"(?!\d)", said) is not None
    return found is not None and found.group(1) == error["type"] and at


def judge_ids(outcome, report, known):
    expected = outcome.expected
    found = {f["alias"] for f in report["findings"] if f.get("alias", "").startswith("security.")}
    opened = {known[check] for each in report["open"] for check in each["checks"] if check in known}
    hidden = NOT_RUN | set(expected["ids_silenced"])
    wanted = set(expected["ids"])
    outcome.ids["expected"] = sorted(wanted)
    outcome.ids["missed"] = sorted(wanted - found - opened)
    outcome.ids["added"] = sorted((found - wanted) - hidden)
    outcome.ids["undetermined"] = sorted(opened - found - hidden)


def compared(run):
    """The settings that the project sets, less those that the corpus says not to count."""
    expected = run["expected"]
    left_out = {*expected["excluded"], *expected.get("nondeterministic", []), *run.get("exclude", {})}
    left_out |= {name.split(".")[0] for name in left_out}
    return [name for name in expected["explicit"] if name not in left_out]


def judge_values(outcome, run, settings):
    for name in compared(run):
        setting = settings.get(name)
        if setting is None:
            outcome.differ.append((name, "it is listed as unset"))
            continue
        if "value" not in setting:
            outcome.unknown.append((name, setting.get("reason", "")))
            continue
        expected = outcome.expected["settings"][name]
        try:
            found = PROJECTIONS.get(name, plain)(setting["value"])
        except Unknown as unknown:
            outcome.unknown.append((name, str(unknown)))
            continue
        if same(found, expected, name):
            outcome.agree.append(name)
        else:
            outcome.differ.append((name, f"{shown(name, found)}, not {shown(name, expected)}"))


class Unknown(Exception):
    """A part that is compared is not known."""


def plain(value):
    """A value without marks; an object stands for itself."""
    if isinstance(value, dict):
        if set(value) == {"unknown"}:
            raise Unknown(value["unknown"])
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


def part(value, *path):
    for key in path:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return plain(value)


def secret_state(value):
    if value is None or value == "" or (isinstance(value, dict) and " 0 0" in value.get("hidden", "")[64:]):
        return "empty"
    return "set"


def databases(value):
    return {
        alias: {
            "engine": part(each, "ENGINE"),
            "password": secret_state(part(each, "PASSWORD")),
            "user": "set" if part(each, "USER") else "empty",
            "host": part(each, "HOST") or "",
            "atomic_requests": part(each, "ATOMIC_REQUESTS") or False,
            "sslmode": part(each, "OPTIONS", "sslmode"),
        }
        for alias, each in items(value)
    }


def items(value):
    if set(value) == {"unknown"}:
        raise Unknown(value["unknown"])
    return value.items()


def backends(value):
    return {alias: part(each, "BACKEND") for alias, each in items(value)}


def templates(value):
    return [
        {
            "backend": part(each, "BACKEND"),
            "debug": part(each, "OPTIONS", "debug"),
            "autoescape": part(each, "OPTIONS", "autoescape"),
        }
        for each in value
    ]


def rest_framework(value):
    names = ("PERMISSION", "AUTHENTICATION", "RENDERER", "THROTTLE")
    keys = [f"DEFAULT_{name}_CLASSES" for name in names]
    return {key: plain(value[key]) for key in keys if key in value}


def logging(value):
    loggers = value.get("loggers") or {}
    debug = sorted(name for name, each in items(loggers) if part(each, "level") == "DEBUG")
    return {"debug_loggers": debug, "root": part(value, "root", "level")}


PROJECTIONS = {
    "DATABASES": databases,
    "CACHES": backends,
    "STORAGES": backends,
    "TEMPLATES": templates,
    "AUTH_PASSWORD_VALIDATORS": lambda value: [part(each, "NAME") for each in value],
    "REST_FRAMEWORK": rest_framework,
    "ADMINS": lambda value: {"count": len(plain(value))},
    "LOGGING": logging,
    "EMAIL_HOST_PASSWORD": lambda value: {"state": secret_state(plain(value))},
    "SECRET_KEY": plain,
}


def same(found, expected, name):
    if name == "SECRET_KEY":
        if expected["length"] == 0:
            return found in (None, "") or found == {"hidden": f"{hashlib.sha256(b'').hexdigest()} 0 0"}
        digest = f"{expected['sha256']} {expected['length']} {expected['unique']}"
        return isinstance(found, dict) and found.get("hidden") == digest
    if name == "EMAIL_HOST_PASSWORD":
        return found["state"] == ("empty" if expected["kind"] == "empty" else "set")
    if name == "DATABASES":
        expected = {
            alias: {**each, "password": "empty" if each["password"] == "empty" else "set"}
            for alias, each in expected.items()
        }
    return undigested(found, expected)


def undigested(found, expected):
    """Whether two values are the same, where the one may hold digests."""
    if isinstance(found, dict) and set(found) == {"hidden"}:
        text = expected if isinstance(expected, str) else json.dumps(expected)
        digest = hashlib.sha256(text.encode()).hexdigest()
        return found["hidden"] == f"{digest} {len(text)} {len(set(text))}"
    if isinstance(found, dict) and isinstance(expected, dict):
        return set(found) == set(expected) and all(undigested(found[key], expected[key]) for key in found)
    if isinstance(found, list) and isinstance(expected, list):
        return len(found) == len(expected) and all(map(undigested, found, expected))
    return found == expected and isinstance(found, bool) == isinstance(expected, bool)


def shown(name, value):
    if name == "SECRET_KEY":
        return "(a key)"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else text[:160] + " …"


COLUMNS = (
    "ids_expected",
    "ids_missed",
    "ids_added",
    "ids_undetermined",
    "values",
    "values_differ",
    "values_unknown",
    "starts_expected",
    "starts_agree",
)


def counts(run):
    values = len(run.agree) + len(run.differ) + len(run.unknown)
    return (
        *(len(run.ids[each]) for each in ("expected", "missed", "added", "undetermined")),
        values,
        len(run.differ),
        len(run.unknown),
        run.starts,
        run.start_agrees,
    )


def totals(runs):
    sums = [sum(column) for column in zip(*(counts(each) for each in runs))]
    return " ".join(f"{name}={value}" for name, value in zip(COLUMNS, sums))


def label(run):
    return f"{run.repo} {run.name}"


def table(runs):
    width = max(len(label(run)) for run in runs)
    heads = [name.replace("_expected", "").replace("undetermined", "open") for name in COLUMNS]
    lines = [" " * width + " " + " ".join(f"{head:>14}" for head in heads)]
    return lines + [f"{label(run):<{width}} " + " ".join(f"{n:>14}" for n in counts(run)) for run in runs]


def details(runs):
    text = []
    for run in runs:
        lines = [f"  could not compare: {run.problem}"] if run.problem else []
        if run.starts and not run.start_agrees:
            lines.append(f"  expected {run.expected['error']['type']} at {run.expected['error']['at']}, found:")
            lines.append(f"    {run.problem_of_start}")
        for kind in ("missed", "added", "undetermined"):
            lines += [f"  {kind} {each}" for each in run.ids[kind]]
        lines += [f"  differs {name}: {how}" for name, how in run.differ]
        lines += [f"  unknown {name}: {why}" for name, why in map(pair, run.unknown)]
        text += ["", label(run), *lines] if lines else []
    return text


def pair(unknown):
    return unknown if isinstance(unknown, tuple) else (unknown, "nothing was read")


def markdown(runs, given, last):
    text = [
        "# Real Django projects: ids, values, starts",
        "",
        f"Made by `scripts/corpus {given.corpus.name} MIRRORS --markdown …`; what was expected is what CPython and",
        "Django 5.2.17's own checks said of the same commits and environments.",
        "",
        "| run | " + " | ".join(COLUMNS) + " |",
        "| --- |" + " ---: |" * len(COLUMNS),
    ]
    text += ["| " + " | ".join(map(str, (label(run), *counts(run)))) + " |" for run in runs]
    text += ["", f"`{last}`", "", "## Reasons", "", "```", *details(runs), "```", ""]
    return "\n".join(text)

"""What a person said of findings that no fact of the corpus asks for.

A file of verdicts has a line for each: project, fingerprint, severity, check, place, subject,
verdict (`right` or `wrong`) and the reason, with tabs between them. The fingerprint is the
report's own, which holds no line, so that a verdict outlives the next commit.
"""

import collections

COLUMNS = ("project", "fingerprint", "severity", "check", "place", "subject", "verdict", "reason")
SAID = ("right", "wrong")
GRAVE = ("critical", "error")


class Unusable(Exception):
    """A line that is no verdict."""


def read(path):
    """Verdicts by project and fingerprint."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as wrong:
        raise Unusable(f"{path}: {wrong.strerror}; name a file of verdicts") from wrong
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        raise Unusable(f"{path}:1: the header is not {' '.join(COLUMNS)}")
    said = {}
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS) or cells[6] not in SAID or not cells[7].strip():
            raise Unusable(f"{path}:{number}: write {len(COLUMNS)} cells, {' or '.join(SAID)}, and why")
        key = (cells[0], cells[1])
        if key in said:
            raise Unusable(f"{path}:{number}: judged twice")
        said[key] = dict(zip(COLUMNS, cells))
    return said


def line(project, finding, place):
    """A finding as a line that waits for its verdict."""
    fingerprint = finding["environments"][0]["fingerprint"]
    cells = (project, fingerprint, finding["severity"], finding["id"], place, finding["subject"], "?", "")
    return "\t".join(cells)


def of(project, finding, said):
    """The verdict on a finding in any of its environments, or none."""
    for environment in finding["environments"]:
        verdict = said.get((project, environment["fingerprint"]))
        if verdict:
            return verdict
    return None


def compare(extras, said, place_of):
    """Lines that say what is judged, what waits, and which verdicts are about nothing any more."""
    counted = collections.Counter()
    waiting, used = [], set()
    for project, finding in extras:
        grave = "grave" if finding["severity"] in GRAVE else "other"
        verdict = of(project, finding, said)
        if verdict:
            used.add((project, verdict["fingerprint"]))
            counted[grave, verdict["verdict"]] += 1
        else:
            counted[grave, "waiting"] += 1
            if grave == "grave":
                waiting.append(line(project, finding, place_of(finding)))
    gone = [row for key, row in said.items() if key not in used]
    text = ["", *(f"waits for a verdict: {each}" for each in waiting)]
    text += [
        f"verdict on what is no extra finding any more: {row['project']} {row['check']} {row['place']} {row['verdict']}"
        for row in gone
    ]
    return [*text, summary(counted, gone)]


def summary(counted, gone):
    judged = sum(number for (_, verdict), number in counted.items() if verdict in SAID)
    wrong = counted["grave", "wrong"] + counted["other", "wrong"]
    share = 100 * wrong / judged if judged else 0
    return (
        f"error_and_above: right={counted['grave', 'right']} wrong={counted['grave', 'wrong']}"
        f" waiting={counted['grave', 'waiting']}; others: right={counted['other', 'right']}"
        f" wrong={counted['other', 'wrong']} unjudged={counted['other', 'waiting']};"
        f" wrong_percent={share:.1f} gone={len(gone)}"
    )

"""Runs Seaworthy on the projects of a corpus file and compares.

    scripts/corpus CORPUS.json MIRRORS [--config-only] [--seaworthy PATH]

MIRRORS holds one bare git repository per project, at owner+name/repo. The
projects are checked out at the recorded commits to a folder outside of this
repository and stay there for the next run.
"""

import argparse
import json
import os
import pathlib
import sys
import tempfile

import checkout
import django
import spring
import verdicts

KINDS = {"spring": spring.compare, "django": django.compare, "django-truth": django.compare}
REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def arguments(words):
    parser = argparse.ArgumentParser(prog="scripts/corpus", description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=pathlib.Path, help="what is true of the projects, as JSON")
    parser.add_argument("mirrors", type=pathlib.Path, help="the folder of git mirrors")
    parser.add_argument("--config-only", action="store_true", help="only facts of .yml, .yaml and .properties files")
    parser.add_argument("--seaworthy", type=pathlib.Path, default=REPOSITORY / "seaworthy", help="the command to run")
    parser.add_argument(
        "--checkouts",
        type=pathlib.Path,
        default=pathlib.Path(os.environ.get("TMPDIR", tempfile.gettempdir())) / "seaworthy-corpus",
        help="where the projects are checked out",
    )
    parser.add_argument("--only", metavar="OWNER/NAME", action="append", default=[], help="only this repository")
    parser.add_argument("--markdown", type=pathlib.Path, metavar="FILE", help="also write the table and the lists here")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="list N further findings to be judged")
    parser.add_argument("--verdicts", type=pathlib.Path, metavar="FILE", help="what a person said of extra findings")
    parser.add_argument("--seed", type=int, default=1, help="which N (the same seed, the same N)")
    return parser.parse_args(words)


def main(words):
    given = arguments(words)
    try:
        corpus = json.loads(given.corpus.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        return fail(f"{given.corpus}: {wrong}; give a corpus file such as spring.json")
    if not os.access(given.seaworthy, os.X_OK):
        return fail(f"{given.seaworthy}: is no command; build it with `mvn verify`, or name another with --seaworthy")
    if REPOSITORY in [given.checkouts.resolve(), *given.checkouts.resolve().parents]:
        return fail(f"{given.checkouts}: lies in this repository; name a folder outside of it with --checkouts")
    projects = [p for p in corpus["projects"] if not given.only or p["repo"] in given.only]
    if not projects:
        return fail("no project is left; see --only")
    try:
        trees = checkout.all_of(projects, given.mirrors, given.checkouts)
    except checkout.Missing as missing:
        return fail(str(missing))
    kind = corpus.get("kind", "django")
    if kind not in KINDS:
        return fail(f"{given.corpus}: is of kind '{kind}', which this script does not compare")
    try:
        return KINDS[kind](projects, trees, given)
    except (django.Unbuilt, verdicts.Unusable) as wrong:
        return fail(str(wrong))


def fail(message):
    print(f"scripts/corpus: {message}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Checks projects out of git mirrors, which are only read."""

import os
import shutil
import subprocess


class Missing(Exception):
    """A mirror, or a commit in it, is not there."""


def all_of(projects, mirrors, target):
    """Returns the folder of each (repository, commit)."""
    trees = {}
    for project in projects:
        key = (project["repo"], project["commit"])
        if key not in trees:
            trees[key] = one(*key, mirrors, target)
    return trees


def one(repo, commit, mirrors, target):
    name = repo.replace("/", "+")
    git = mirrors / name / "repo"
    git = git / ".git" if (git / ".git").is_dir() else git
    if not (git / "objects").is_dir():
        raise Missing(f"{git}: is no mirror of {repo}; put a bare clone there")
    # outside of a working copy, so that no .git of ours is ever taken for the project's
    into = (target / name / commit[:12]).resolve()
    done = into.with_suffix(".complete")
    if done.exists():
        return into
    if run(git, "cat-file", "-e", commit + "^{commit}") != 0:
        raise Missing(f"{git}: does not hold commit {commit} of {repo}; fetch it into the mirror")
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    index = str(into) + ".index"
    run(git, "read-tree", commit, index=index)
    # links become plain files, no hook and no filter runs; a file that the mirror lacks is passed over
    options = ["-c", "core.symlinks=false", "-c", "core.hooksPath=/dev/null", "-c", "core.autocrlf=false"]
    run(git, "checkout-index", "-a", "-f", "-q", index=index, work_tree=into, options=options)
    os.unlink(index)
    if not any(into.iterdir()):
        raise Missing(f"{git}: commit {commit} could not be checked out; is the mirror whole?")
    done.touch()
    return into


def run(git, *words, index=None, work_tree=None, options=()):
    command = ["git", "--git-dir", str(git.resolve())]
    if work_tree:
        command += ["--work-tree", "."]
    environment = dict(os.environ, GIT_CONFIG_NOSYSTEM="1", GIT_CONFIG_GLOBAL="/dev/null")
    if index:
        environment["GIT_INDEX_FILE"] = index
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.run([*command, *options, *words], cwd=work_tree, env=environment, **quiet).returncode

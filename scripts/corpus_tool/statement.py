"""The lines of the statement that stands at a line of a file.

A value may span lines, and a reader may point at its key, its first line or the
line that matters, so a place counts when it lies inside the statement.
"""

import re

PARTS = re.compile(r"^(\s*)(- )?\s*")


def lines(path, number):
    """The line numbers of the statement at a line, that line included."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return {number}
    if not 1 <= number <= len(text):
        return {number}
    suffix = path.suffix.lower()
    if suffix in (".yml", ".yaml"):
        return of_yaml(text, number)
    if suffix == ".properties":
        return of_properties(text, number)
    if suffix in (".java", ".kt"):
        return of_java(text, number)
    if path.name == "pom.xml":
        return of_element(text, number)
    return {number}


def indent(line):
    return len(line) - len(line.lstrip(" "))


def is_blank(line):
    return not line.strip() or line.lstrip().startswith("#")


def of_yaml(text, number):
    """A key with all that is indented below it; an item of a list also with its key and the first item."""
    own = text[number - 1]
    found = {number} | below(text, number, indent(own))
    if not own.lstrip().startswith("- "):
        return found
    first = number
    for at in range(number - 1, 0, -1):
        line = text[at - 1]
        if is_blank(line):
            continue
        if indent(line) == indent(own) and line.lstrip().startswith("- "):
            first = at
        elif indent(line) <= indent(own):
            return found | {at, first}
    return found


def below(text, number, depth):
    found = set()
    is_item = text[number - 1].lstrip().startswith("- ")
    for at in range(number + 1, len(text) + 1):
        line = text[at - 1]
        if is_blank(line):
            continue
        is_list_of_key = not is_item and indent(line) == depth and line.lstrip().startswith("- ")
        if indent(line) <= depth and not is_list_of_key:
            break
        found.add(at)
    return found


def of_properties(text, number):
    first = last = number
    while first > 1 and text[first - 2].rstrip("\r").endswith("\\"):
        first -= 1
    while last < len(text) and text[last - 1].rstrip("\r").endswith("\\"):
        last += 1
    return set(range(first, last + 1))


def of_java(text, number):
    """From the line after the last one that ends a statement to the one that ends this."""
    ends = re.compile(r"[;{}]\s*(//.*)?$")
    first = last = number
    while first > 1 and not ends.search(text[first - 2]) and text[first - 2].strip():
        first -= 1
    while last < len(text) and not ends.search(text[last - 1]):
        last += 1
    return set(range(first, last + 1))


def of_element(text, number):
    """The dependency or plugin around a line of a Maven file."""
    start, end = re.compile(r"<(dependency|plugin)>"), re.compile(r"</(dependency|plugin)>")
    first = number
    while first > 1 and not start.search(text[first - 1]):
        first -= 1
    for last in range(first, len(text) + 1):
        if end.search(text[last - 1]):
            inside = start.search(text[first - 1]) and last >= number
            return set(range(first, last + 1)) if inside else {number}
    return {number}

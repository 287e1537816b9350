"""Makes python-dotenv.tsv: random small environment files, and what python-dotenv makes of them.

    pip install python-dotenv==1.2.4
    python make_cases.py > python-dotenv.tsv

One case a line, fields separated by tabs, every text in hexadecimal of UTF-8:
the file; its bindings as name:value:line (value is - where there is none); the
lines of its errors; the values after interpolation with OUT=o and A=x set
outside and not overridden, as name:value.
"""

import io
import os
import random
import re
import sys
from dotenv.main import resolve_variables
from dotenv.parser import parse_stream

PIECES = (
    ["A", "B", "OUT", "a.b", "=", "=", "=", " = ", "export ", "export", "#", " #", "\t#", " ", "\t", "\n", "\n", "\n"]
    + ["\r\n", "\r", "'", "'", '"', '"', "\\'", '\\"', "\\n", "\\\\", "\\", "\\x", "x", "y z", "${A}", "${B", "}", "$A"]
    + ["${OUT}", "${A:-d}", "${N:-e ${A}}", "${A:b}", "${", ":", ":-", "\u00a0", "\u00e9", "\x1c", "\u2028", "\f", "1"]
)
LINES = ["A=1", "B='two'", 'OUT="three\\nfour"', "export A=${B}", "A", "B = ${A}${OUT} # note", 'A="', "B='", "A='x\ny'"]


def text(chance):
    if chance.random() < 0.5:
        return "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 14)))
    lines = [
        chance.choice(LINES) if chance.random() < 0.7 else "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 6)))
        for _ in range(chance.randint(1, 6))
    ]
    return "\n".join(lines)


def hexed(value):
    return value.encode().hex()


def lines_of(bindings):
    """The line of each binding's first character that is no white space.

    Counted here: python-dotenv counts the white space before a binding in, and
    counts the end of a malformed line twice if it is a carriage return and a
    line feed.
    """
    before, found = "", []
    for binding in bindings:
        original = binding.original.string
        lead = before + original[: len(original) - len(original.lstrip())]
        found.append(len(re.findall(r"\r\n|\n|\r", lead)) + 1)
        before += original
    return found


def row(source):
    bindings = list(parse_stream(io.StringIO(source, newline="")))
    placed = list(zip(bindings, lines_of(bindings)))
    named = [(b, line) for b, line in placed if b.key is not None]
    resolved = resolve_variables([(b.key, b.value) for b, _ in named], override=False)
    return "\t".join(
        [
            hexed(source),
            ",".join(f"{hexed(b.key)}:{'-' if b.value is None else hexed(b.value)}:{line}" for b, line in named),
            ",".join(str(line) for b, line in placed if b.error),
            ",".join(f"{hexed(k)}:{hexed(v)}" for k, v in resolved.items() if v is not None),
        ]
    )


def main():
    os.environ.clear()
    os.environ.update(OUT="o", A="x")
    chance = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 20261122)
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1500):
        print(row(text(chance)))


main()

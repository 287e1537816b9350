"""Holds the rules of the comparison. Run: python3 -m unittest discover -s scripts/corpus_tool"""

import pathlib
import tempfile
import unittest

import spring
import statement

YAML = """\
spring:
  datasource:
    url: jdbc:x
    password: >
      one
      two
  other: 1
urls:
  - /a
  # note
  - /b
  - /c
last: 1
"""
JAVA = """\
class A {
  void a(Http http) {
    http
        .csrf()
        .disable()
        .headers();
    other();
  }
}
"""
POM = "<dependencies>\n<dependency>\n<artifactId>a</artifactId>\n</dependency>\n<x/>\n</dependencies>\n"


class StatementLines(unittest.TestCase):
    def lines(self, name, text, number):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / name
            path.write_text(text, encoding="utf-8")
            return sorted(statement.lines(path, number))

    def test_statements(self):
        cases = [
            ("a.yml", YAML, 3, [3]),
            ("a.yml", YAML, 4, [4, 5, 6]),
            ("a.yml", YAML, 8, [8, 9, 11, 12]),
            ("a.yml", YAML, 11, [8, 9, 11]),
            ("a.yml", YAML, 9, [8, 9]),
            ("a.yml", YAML, 13, [13]),
            ("a.properties", "a=1\nb=x\\\n  y\\\n z\nc=1\n", 3, [2, 3, 4]),
            ("a.properties", "a=1\nb=2\n", 1, [1]),
            ("A.java", JAVA, 4, [3, 4, 5, 6]),
            ("A.java", JAVA, 7, [7]),
            ("pom.xml", POM, 3, [2, 3, 4]),
            ("pom.xml", POM, 5, [5]),
            ("build.gradle", "a\nb\n", 2, [2]),
            ("a.yml", YAML, 99, [99]),
        ]
        for name, text, number, expected in cases:
            with self.subTest(name=name, number=number):
                self.assertEqual(self.lines(name, text, number), expected)


class Judgement(unittest.TestCase):
    def outcome(self, fact, finding, config_only=False):
        fact = {"file": "a.yml", "line": 4, "key": "k", **fact}
        finding = {
            "id": "x.y",
            "severity": "error",
            "subject": "k",
            "application": {"folder": ""},
            "environments": [{"name": "default"}],
            "location": {"file": "a.yml", "line": 4},
            **finding,
        }
        answer = {"applications": [{"folder": ""}], "findings": [finding]}
        with tempfile.TemporaryDirectory() as folder:
            tree = pathlib.Path(folder)
            (tree / "a.yml").write_text(YAML, encoding="utf-8")
            judged = spring.judge({"module": ".", "facts": [fact]}, answer, tree, config_only)
        return spring.counts(judged)

    def test_rules(self):
        elsewhere = {"file": "b.yml", "line": 1}
        related = {"role": "winner", "file": "a.yml", "line": 5}
        cases = [
            # fact, finding, (expected, found, missed, alarmed, extra)
            ({"kind": "literal"}, {}, (1, 1, 0, 0, 0)),
            ({"kind": "literal"}, {"location": {"file": "a.yml", "line": 6}}, (1, 1, 0, 0, 0)),
            ({"kind": "literal"}, {"location": {"file": "a.yml", "line": 7}}, (1, 0, 1, 0, 1)),
            ({"kind": "literal"}, {"location": elsewhere}, (1, 0, 1, 0, 1)),
            ({"kind": "literal"}, {"location": elsewhere, "related": [related]}, (1, 1, 0, 0, 0)),
            (
                {"kind": "literal"},
                {"location": elsewhere, "related": [{**related, "role": "overridden"}]},
                (1, 0, 1, 0, 1),
            ),
            ({"kind": "literal", "profile": "prod"}, {}, (1, 0, 1, 0, 1)),
            ({"kind": "literal", "profile": "prod"}, {"environments": [{"name": "tls,prod"}]}, (1, 1, 0, 0, 0)),
            ({"kind": "literal", "profile": "a & b"}, {"environments": [{"name": "a"}]}, (1, 0, 1, 0, 1)),
            ({"kind": "literal"}, {"application": {"folder": "other"}}, (1, 0, 1, 0, 0)),
            ({"kind": "safe:x"}, {}, (0, 0, 0, 1, 0)),
            ({"kind": "overridden:x"}, {}, (0, 0, 0, 1, 0)),
            ({"kind": "x-inactive"}, {}, (0, 0, 0, 1, 0)),
            ({"kind": "x-dead-key"}, {}, (0, 0, 0, 1, 0)),
            ({"kind": "encrypted-value"}, {}, (0, 0, 0, 1, 0)),
            ({"kind": "safe:x"}, {"severity": "warning"}, (0, 0, 0, 0, 1)),
            ({"kind": "safe:x"}, {"id": "settings.dead-property"}, (0, 0, 0, 0, 1)),
            ({"kind": "safe:x"}, {"location": elsewhere, "related": [related]}, (0, 0, 0, 0, 1)),
            ({"kind": "devtools"}, {}, (0, 0, 0, 0, 1)),
            ({"kind": "config-import-remote"}, {"application": {"folder": "o"}}, (0, 0, 0, 0, 0)),
        ]
        for fact, finding, expected in cases:
            with self.subTest(fact=fact, finding=finding):
                self.assertEqual(self.outcome(fact, finding), expected)

    def test_leaves_out_other_files_on_request(self):
        self.assertEqual(self.outcome({"kind": "literal", "file": "A.java"}, {}, True), (0, 0, 0, 0, 1))
        at_build = {"location": {"file": "pom.xml", "line": 1}}
        self.assertEqual(self.outcome({"kind": "literal", "file": "A.java"}, at_build, True), (0, 0, 0, 0, 0))

    def test_misses_everything_where_no_report_came(self):
        project = {"module": ".", "facts": [{"kind": "literal", "file": "a.yml", "line": 1, "key": "k"}]}
        outcome = spring.judge(project, "exit code 3 and no report", pathlib.Path("."), False)
        self.assertEqual(spring.counts(outcome), (1, 0, 1, 0, 0))
        self.assertTrue(outcome.problem)


if __name__ == "__main__":
    unittest.main()

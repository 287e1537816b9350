"""Holds the rules of the comparison. Run: python3 -m unittest discover -s scripts/corpus_tool"""

import hashlib
import pathlib
import tempfile
import unittest

import django
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


class DjangoRules(unittest.TestCase):
    KEY = {"length": 4, "unique": 3, "sha256": hashlib.sha256(b"abca").hexdigest()}

    def judged(self, settings, expected, **more):
        run = {"name": "r", "expected": {"settings": expected, "explicit": list(expected), "excluded": {}, **more}}
        outcome = django.Run("a/b", run)
        django.judge_values(outcome, run, {name: {"name": name, **each} for name, each in settings.items()})
        return len(outcome.agree), len(outcome.differ), len(outcome.unknown)

    def test_values(self):
        hidden = {"hidden": hashlib.sha256(b"abca").hexdigest() + " 4 3"}
        database = {"engine": "e", "password": "env", "user": "set", "host": "h", "atomic_requests": False, "sslmode": None}
        cases = [
            ("DEBUG", {"value": True}, True, (1, 0, 0)),
            ("DEBUG", {"value": 1}, True, (0, 1, 0)),
            ("DEBUG", {"reason": "why"}, True, (0, 0, 1)),
            ("ALLOWED_HOSTS", {"value": ["a", {"unknown": "why"}]}, ["a", "b"], (0, 0, 1)),
            ("SECRET_KEY", {"value": hidden}, self.KEY, (1, 0, 0)),
            ("SECRET_KEY", {"value": {"hidden": "0" * 64 + " 4 3"}}, self.KEY, (0, 1, 0)),
            ("SECRET_KEY", {"value": "abca"}, self.KEY, (0, 1, 0)),
            ("SECRET_KEY", {"value": ""}, {"length": 0, "unique": 0, "sha256": None}, (1, 0, 0)),
            ("DATABASES", {"value": {"d": {"ENGINE": "e", "HOST": "h", "USER": "u", "PASSWORD": hidden}}}, {"d": database}, (1, 0, 0)),
            ("DATABASES", {"value": {"d": {"ENGINE": "e", "HOST": "h", "USER": "u"}}}, {"d": database}, (0, 1, 0)),
            ("CACHES", {"value": {"d": {"BACKEND": "b", "LOCATION": {"unknown": "why"}}}}, {"d": "b"}, (1, 0, 0)),
            ("X_TOKENS", {"value": [hidden]}, ["abca"], (1, 0, 0)),
        ]
        for name, found, expected, counts in cases:
            with self.subTest(name=name, found=found):
                self.assertEqual(self.judged({name: found}, {name: expected}), counts)
        self.assertEqual(self.judged({}, {"DEBUG": True}), (0, 1, 0))
        self.assertEqual(self.judged({}, {"DEBUG": True}, nondeterministic=["DEBUG"]), (0, 0, 0))

    def test_ids(self):
        outcome = django.Run("a/b", {"name": "r", "expected": {"ids": ["security.W001", "security.W002"], "ids_silenced": ["security.W003"]}})
        found = [{"alias": f"security.{each}"} for each in ("W001", "W003", "W004", "E101")]
        django.judge_ids(outcome, {"findings": found, "open": [{"checks": ["django.x"]}]}, {"django.x": "security.W005"})
        self.assertEqual(outcome.ids["missed"], ["security.W002"])
        self.assertEqual(outcome.ids["added"], ["security.W004"])
        self.assertEqual(outcome.ids["undetermined"], ["security.W005"])

    def test_starts(self):
        error = {"type": "KeyError", "at": "a/b.py:6"}
        self.assertTrue(django.starts_agree(error, "seaworthy: a/b.py:6:1: s cannot start: KeyError: 'X'; supply it"))
        self.assertFalse(django.starts_agree(error, "seaworthy: a/b.py:61:1: s cannot start: KeyError: 'X'; supply it"))
        self.assertFalse(django.starts_agree(error, "seaworthy: a/b.py:6:1: s cannot start: ValueError: x"))


if __name__ == "__main__":
    unittest.main()

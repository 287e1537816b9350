package dev.seaworthy.readers.django.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.readers.django.evaluate.Tree;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What CPython 3.12 makes of the forms that settings use: X after each module. */
class EvaluatedValuesTest {

  static Stream<Arguments> modules() {
    return Stream.of(
        is("X = 1 + 2 * 3 ** 2 // 4 % 5", "5"),
        is("X = 7 // -2, 7 % -2, -7 / 2, 2 ** -1", "tuple[-4, -1, -3.5, 0.5]"),
        is("X = 'a' 'b' + \"c\" * 3", "'abccc'"),
        is(
            "a = 5\nX = f'{a:>4}|{a!r}|{a=}|{\"x\":-^5}|{1234567:,}|{0.5:.2f}'",
            "'   5|5|a=5|--x--|1,234,567|0.50'"),
        is("X = '%s-%03d-%(k)s' % {'k': 1} if 0 else '%s/%03d' % ('a', 7)", "'a/007'"),
        is("X = '{0}{b[k]}{c:>3}'.format(1, b={'k': 2}, c=3)", "'12  3'"),
        is("X = [i * 2 for i in range(5) if i % 2]", "list[2, 6]"),
        is("X = {k: v for k, v in zip('ab', (1, 2))}", "{a: 1, b: 2}"),
        is("X = sorted({'b', 'a'}), tuple(reversed([1, 2]))", "tuple[list['a', 'b'], tuple[2, 1]]"),
        is("a, (b, *c) = 1, (2, 3, 4)\nX = [a, b, c]", "list[1, 2, list[3, 4]]"),
        is(
            "X = [1]\nX += [2]\nX.append(3)\nX.insert(0, 0)\nX.extend((4, 5))\nX.remove(2)",
            "list[0, 1, 3, 4, 5]"),
        is(
            "X = {'a': {'b': 1}}\nX['a']['c'] = 2\nX.update(d=3)\nX.setdefault('e', 4)",
            "{a: {b: 1, c: 2}, d: 3, e: 4}"),
        is("X = [3, 4, 5][1:], 'abc'[-1], 'abcdef'[::2]", "tuple[list[4, 5], 'c', 'ace']"),
        is(
            "X = ' a, b ,,'.split(','), 'a b  c'.split(), 'k=v=w'.partition('=')",
            "tuple[list[' a', ' b ', '', ''], list['a', 'b', 'c'], tuple['k', '=', 'v=w']]"),
        is("X = 'on'.lower() in ('1', 'on') and not 'x'.isdigit()", "True"),
        is("X = None or '' or 'z'", "'z'"),
        is("import json, celery\ntry:\n  X = json.loads('')\nexcept celery.Wrong:\n  X = 1", "1"),
        is(
            "import json\ntry:\n  X = json.loads('')\nexcept json.decoder.JSONDecodeError:\n  X = 2",
            "2"),
        is(
            "class R(dict):\n  def __getitem__(self, k):\n    return super().__getitem__(k)\n"
                + "r = R({'a': 1})\nX = [r['a'], 'a' in r, len(r)]",
            "list[1, True, 1]"),
        is("X = 1 < 2 < 3, 1 == True, 'a' != 'b', 3 in [1, 2]", "tuple[True, True, True, False]"),
        is(
            "def f(a, b=2, *c, d, **e): return [a, b, c, d, e]\nX = f(1, d=4, z=5)",
            "list[1, 2, tuple[], 4, {z: 5}]"),
        is("def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nX = f(10)", "55"),
        is("def f():\n  for i in (1, 2, 3):\n    if i == 2: return i\nX = f()", "2"),
        is("def f():\n  yield 1\n  yield from [2, 3]\nX = list(f())", "list[1, 2, 3]"),
        is("X = 0\nwhile True:\n  X += 1\n  if X > 3: break", "4"),
        is("X = 0\nfor i in range(4):\n  if i == 1: continue\n  X += i\nelse: X += 100", "105"),
        is(
            "try:\n  int('x')\nexcept (TypeError, ValueError) as e:\n  X = str(e)",
            "'invalid literal for int() with base 10: 'x''"),
        is("try:\n  {}['k']\nexcept KeyError: X = 1\nfinally: X += 1", "2"),
        is("try:\n  from local import *\nexcept ImportError: X = 'none'", "'none'"),
        is("match 'b':\n  case 'a' | 'c': X = 1\n  case 'b': X = 2\n  case _: X = 3", "2"),
        is(
            "class A:\n  y = 1\n  def __init__(self, z): self.z = z\n  @property\n  def s(self): return self.y + self.z\nX = A(2).s",
            "3"),
        is(
            "class A:\n  def f(self): return [1]\nclass B(A):\n  def f(self): return super().f() + [2]\nX = B().f()",
            "list[1, 2]"),
        is(
            "import enum\nclass E(str, enum.Enum):\n  P = 'p'\nX = E.P.value, E('p') == 'p', [e.name for e in E]",
            "tuple['p', True, list['P']]"),
        is(
            "from dataclasses import dataclass\n@dataclass\nclass D:\n  a: int\n  b: str = 'q'\nX = D(1).b, D(a=2).a",
            "tuple['q', 2]"),
        is(
            "import os\nX = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'a', '..', 'b')",
            "'a/../b'"),
        is(
            "from pathlib import Path\nB = Path(__file__).resolve().parent\nX = B / 'x' / 'y.txt', str(B / 'z'), (B / 'settings.py').exists()",
            "tuple['x/y.txt', 'z', True]"),
        is("globals()['X'] = 1\nvars().update({'X': 2})", "2"),
        is("import sys\nsetattr(sys.modules[__name__], 'X', 3)", "3"),
        is("exec(open('other.py').read())\nX = FROM_OTHER", "'other'"),
        is("import json\nX = json.load(open('data.json'))['a'][1]", "True"),
        is("import yaml\nX = yaml.safe_load(open('data.yml'))", "{k: list[1, 'b'], n: None}"),
        is(
            "import tomllib\nX = tomllib.loads('[a.b]\\nc = [1, 2]\\nd = true')['a']['b']",
            "{c: list[1, 2], d: True}"),
        is(
            "import configparser\nc = configparser.ConfigParser()\nc.read('data.ini')\nX = c.get('s', 'k'), c.getboolean('s', 'f')",
            "tuple['v', True]"),
        is(
            "from urllib.parse import urlparse\nu = urlparse('https://u:p@h.x:81/a?b#c')\nX = u.scheme, u.hostname, u.port, u.path",
            "tuple['https', 'h.x', 81, '/a']"),
        is(
            "import dj_database_url\nX = dj_database_url.parse('postgres://u:p%40@db:5/n?sslmode=require')",
            "{ENGINE: 'django.db.backends.postgresql', NAME: 'n', USER: 'u', PASSWORD: 'p@', HOST: 'db', PORT: 5, OPTIONS: {sslmode: 'require'}}"),
        is(
            "from copy import deepcopy\na = [[1]]\nX = deepcopy(a)\na[0].append(2)",
            "list[list[1]]"),
        is(
            "from functools import partial, reduce\nX = partial(int, base=2)('101'), reduce(lambda a, b: a * b, [1, 2, 3])",
            "tuple[5, 6]"),
        is(
            "from datetime import timedelta\nX = timedelta(days=1, hours=2).total_seconds()",
            "93600.0"),
        is("X = (lambda a, b=1: a + b)(2)", "3"),
        is(
            "X = [*range(2), *'ab'], {**{'a': 1}, 'b': 2}",
            "tuple[list[0, 1, 'a', 'b'], {a: 1, b: 2}]"),
        is("if (n := len('abc')) > 2: X = n", "3"),
        is(
            "X = any(x > 1 for x in [1, 2]), all([]), max(1, 3), sum([1, 2]), min('ba')",
            "tuple[True, True, 3, 3, 'a']"),
        is("from pack import *\nX = NAME, hidden", "tuple['pack', 'h']"),
        is("from pack.sub import deep as X", "'pack.sub'"));
  }

  private static Arguments is(String module, String value) {
    return Arguments.of(module, value);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void followsPython(String module, String value) {
    Tree tree =
        new Tree()
            .with("settings.py", module + "\n")
            .with("other.py", "FROM_OTHER = 'other'\n")
            .with("data.json", "{\"a\": [1, true]}")
            .with("data.yml", "k: [1, b]\nn:\n")
            .with("data.ini", "[s]\nk = v\nf = yes\n")
            .with(
                "pack/__init__.py", "from .sub import *\nNAME = __name__\nhidden = 'h'\n_no = 1\n")
            .with("pack/sub.py", "deep = __name__\n");

    assertThat(Reading.complete(tree).value("X")).isEqualTo("known " + value);
  }
}

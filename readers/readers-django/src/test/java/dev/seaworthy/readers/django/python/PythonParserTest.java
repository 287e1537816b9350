package dev.seaworthy.readers.django.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole modules: statements, places, and what is left of broken source. */
class PythonParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if a:\n  b\nelif c: d\nelse:\n\te\n",
        "for x, *y in z: pass\nelse: pass\n",
        "async def f(a, /, b: int = 1, *, c, **k) -> int:\n  async with a as b, c: return\n",
        "with (open(a) as b, open(c)):\n  pass\nwith (a): pass\nwith (a, b) as c: pass\n",
        "try:\n  a\nexcept A, B:\n  b\nexcept (C, D) as e:\n  c\nelse: d\nfinally: e\n",
        "try: a\nexcept* E: b\n",
        """
        match a:
          case [1, *_] | {'k': v, **r} if v: pass
          case P(x, y=-1) as q: pass
          case a.b | None | 'x' 'y': pass
          case 1, 2: pass
          case _: pass
        """,
        "match = 1\nmatch(a)\nmatch[1] = 2\nmatch.x\ncase = type = 1\n",
        "type X[T] = list[T]\ndef f[T: int, *Ts, **P](x: T) -> T: ...\nclass C[T](B, m=1): x = 1\n",
        "@a.b(1)\n@(lambda f: f)\ndef f(): yield 1\n",
        "a = b = c, d = 1, *e\na += yield_\nx: int\nx: int = 1\n(a, [b, *c]) = d\n",
        "from . import a\nfrom ...b.c import (d as e, f,)\nfrom .... import *\nimport a.b as c, d\n",
        "del a, b[0]\nglobal c\nraise\nraise A from B\nassert a, 'b'\nnonlocal_ = 1\n",
        "x = 1; y = 2;\nif x: y; z\n",
        "x = [\n  1, # one\n\n  2,\n]\ny = 1 \\\n  + 2\n",
        "if a:\n\n  # comment\n  b\n# end\n",
        "def f():\n    x = yield\n    y = yield from z\n    return (yield)\n",
        "class A: pass",
        "x = 1\r\nif x:\r\n  y = 2\r\n",
        "\f\nx = 1\n",
        "lambda: (yield)\n",
        "print('x', file=f)\nexec('y')\nprint\n",
        "\u00e9 = '\ud83d\ude00'\n"
      })
  void readsEveryFormOfStatement(String source) {
    PythonModule module = PythonParser.parse(source);

    assertThat(module.broken()).isEmpty();
    assertThat(module.pythonTwoAt()).isEmpty();
    assertThat(module.statements()).isNotEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(
            "A = 1\nB = {\n  'x': 1\n  'y': 2\n}\nC = 3\n",
            "4:3 a string stands where '}' is needed",
            List.of("A", "C")),
        Arguments.of(
            "A = [1,\nB = 2\nC = 3\n", "2:3 '=' stands where ']' is needed", List.of("B", "C")),
        Arguments.of("A = 'x\nB = 2\n", "1:5 the string is not closed on its line", List.of("B")),
        Arguments.of(
            "if A:\n  B = = 1\nelse:\n  C = 1\nD = 4\n",
            "2:7 '=' stands where an expression is needed",
            List.of("D")),
        Arguments.of(
            "  A = 1\nB = 2\n", "1:3 the line is indented but no block is open", List.of("B")),
        Arguments.of(
            "A = f'{x'\nB = 2\n", "1:9 the string is not closed on its line", List.of("B")),
        Arguments.of("A = $\nB = 2\n", "1:5 the character U+0024 starts no token", List.of("B")),
        Arguments.of("f(x) = 1\nB = 2\n", "1:6 the left side cannot be assigned to", List.of("B")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void readsOnAfterBrokenSource(String source, String problem, List<String> assigned) {
    PythonModule module = PythonParser.parse(source);

    assertThat(module.broken())
        .singleElement()
        .extracting(lost -> lost.at() + " " + lost.problem())
        .isEqualTo(problem);
    assertThat(module.statements().stream().flatMap(PythonParserTest::assigned))
        .isEqualTo(assigned);
  }

  private static Stream<String> assigned(Statement statement) {
    return statement instanceof Statement.Assign assign
        ? assign.targets().stream().map(target -> ExpressionText.of(target, 80))
        : Stream.of();
  }

  @Test
  void remembersWhatABrokenSpanMayHaveChanged() {
    PythonModule module =
        PythonParser.parse("if x:\n  DEBUG = = 1\n  HOSTS.append('a')\n  from a import *\nY = 1\n");

    assertThat(module.broken().get(0).touched())
        .contains("DEBUG", "HOSTS", "*")
        .doesNotContain("Y");
    assertThat(module.broken().get(0).lastLine()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X = 1\nprint 'a'\nY = 2\n",
        "X = 1\nprint >>f, 'a'\nY = 2\n",
        "X = 1\nexec 'a'\nY = 2\n",
        "X = 1\nraise E, 'a'\nY = 2\n",
        "X = 1\nZ = 0755\nY = 2\n",
        "X = 1\nZ = 10L\nY = 2\n",
        "X = 1\nZ = a <> b\nY = 2\n",
        "X = 1\nZ = `a`\nY = 2\n",
        "X = 1\nZ = ur'a'\nY = 2\n"
      })
  void saysThatSourceIsPythonTwoAndReadsTheRest(String source) {
    PythonModule module = PythonParser.parse(source);

    assertThat(module.pythonTwoAt()).get().extracting(Position::line).isEqualTo(2);
    assertThat(module.statements().stream().flatMap(PythonParserTest::assigned))
        .containsExactly("X", "Y");
  }

  @Test
  void knowsLineAndColumnInCodePoints() {
    PythonModule module = PythonParser.parse("x = 1\n\nif y:\n  a, z = '\ud83d\ude00', b\n");

    Statement.If branch = (Statement.If) module.statements().get(1);
    Statement.Assign assign = (Statement.Assign) branch.body().get(0);
    Expression.Display values = (Expression.Display) assign.value();
    assertThat(branch.position()).hasToString("3:1");
    assertThat(assign.position()).hasToString("4:3");
    assertThat(values.items().get(1).position()).hasToString("4:15");
  }

  @Test
  void refusesNullBytesAsPythonDoes() {
    PythonModule module = PythonParser.parse("A = 1\0\nB = 2\n");

    assertThat(module.statements()).hasSize(1);
    assertThat(module.broken().get(0).problem()).isEqualTo("source must not contain null bytes");
  }

  @Test
  void honoursTheEncodingThatTheFileDeclares() {
    byte[] source =
        "# -*- coding: latin-1 -*-\nX = '\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1);

    Statement.Assign assign = (Statement.Assign) PythonParser.parse(source).statements().get(0);
    assertThat(((Expression.Text) assign.value()).value()).isEqualTo("\u00e9");
  }

  @Test
  void marksFunctionsThatYield() {
    PythonModule module = PythonParser.parse("def f():\n  def g(): yield\n  return 1\n");

    Statement.Function outer = (Statement.Function) module.statements().get(0);
    assertThat(outer.generator()).isFalse();
    assertThat(((Statement.Function) outer.body().get(0)).generator()).isTrue();
  }
}

package dev.seaworthy.readers.django.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.seaworthy.readers.django.evaluate.Limits;
import dev.seaworthy.readers.django.evaluate.Tree;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs made to hang or fill a reader end in a clear value, within bounds. */
class HostileSettingsTest {

  private static final Limits SMALL =
      new Limits(200_000, 300, 10_000, 100_000, 2_000, Duration.ofSeconds(5));

  static Stream<Arguments> programs() {
    return Stream.of(
        is("while True: pass", "more than 2000 rounds of a loop"),
        is("X = 9 ** 9 ** 9", "more than 20000 bits"),
        is("X = 1 << 10 ** 9", "more than 20000 bits"),
        is("X = 'a' * 10 ** 12", "a text of"),
        is("X = [0] * 10 ** 9", "a list of"),
        is("X = list(range(10 ** 12))", "a range of more than"),
        is("X = 'a'\nfor i in range(60): X += X", "a text of more than"),
        is("X = []\nfor i in range(60): X += X or [1]", "<more>"),
        is("def f(): return f()\nX = f()", "evaluation nested deeper than"),
        is("def f(n): return f(n + 1) + f(n + 1)\nX = f(0)", "more than 200000 steps"),
        is("X = '{:>999999999}'.format(1)", "the format of"),
        is("X = '%0999999999d' % 1", ""),
        is("X = []\nX.append(X)\nY = repr(X)", ""),
        is("X = {}\nX['x'] = X\nY = X == X", ""),
        is("from settings import *\nX = 1", ""),
        is("import a, b\nX = a.v, b.v", ""),
        is("X = [x for a in range(5000) for x in range(5000)]", "too many items"),
        is("import re\nX = re.match('(a+)+$', 'a' * 60 + 'b')", "a regular expression"),
        is("class A(A2): pass\nX = 1", "NameError"),
        is(
            "class A:\n  def __getattr__(self, n): return getattr(self, n)\nX = A().y",
            "nested deeper"),
        is("X = eval('1')\nexec('X = ' + '(' * 5000)", ""),
        is("exec(open('settings.py').read())", "nested deeper"),
        is("import os\nX = os.environ['A']" + " or os.environ['A']".repeat(500), ""),
        is("X = " + "[".repeat(190) + "]".repeat(190), ""),
        is("import os\n" + "if os.environ['A']: X = 1\n".repeat(2000), ""),
        is("X = open('../../../../etc/passwd').read()", "/etc/passwd"));
  }

  private static Arguments is(String program, String said) {
    return Arguments.of(program, said);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void endWithinBounds(String program, String said) {
    Tree tree =
        new Tree()
            .with("settings.py", program + "\n")
            .with("a.py", "from b import *\nv = 1\n")
            .with("b.py", "from a import *\nv = 2\n");

    Reading reading =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Reading.of(tree, false, SMALL));
    String seen = reading.failure().isEmpty() ? reading.value("X") : reading.failure();
    if (!seen.startsWith("unset")) {
      assertThat(seen).contains(said);
    }
  }

  @Test
  void oneBrokenModuleLeavesTheOthersReadable() {
    Tree tree =
        new Tree()
            .with("settings.py", "from bad import *\nfrom good import *\n")
            .with("bad.py", "A = 1\ndef (:\nB = 2\n")
            .with("good.py", "C = 3\n");
    Reading reading = Reading.open(tree);

    assertThat(reading.value("A")).isEqualTo("known 1");
    assertThat(reading.value("B")).isEqualTo("known 2");
    assertThat(reading.value("C")).isEqualTo("known 3");
  }

  @Test
  void anyMixOfStatementsEndsInFactsOrAFailure() {
    String[] pieces = {
      "X = 1\n",
      "X = X\n",
      "import os\n",
      "X = os.environ['A']\n",
      "if X:\n  Y = [X]\n",
      "Y += [1]\n",
      "Y.append(Y)\n",
      "for i in Y: X = i\n",
      "while X:\n  X -= 1\n",
      "def f(a): return f(a[1:]) if a else a\n",
      "Z = f('abc')\n",
      "try:\n  X = Y[5]\nexcept Exception: X = {}\n",
      "X['k'] = X\n",
      "del X\n",
      "X = [a for a in Y if X]\n",
      "class C:\n  v = X\n",
      "X = C().v\n",
      "globals().update(X)\n",
      "X = f'{X}{Y}'\n",
      "X, *Y = Y\n",
      "from settings import Y\n",
      "assert X\n",
      "raise ValueError(X)\n",
      "X = {**X, 'b': Y}\n",
      "Y = Y * 50\n",
      "X = sorted(Y)\n",
      "X = str(X).split()\n",
      "with open('q') as X: pass\n"
    };
    Random random = new Random(20261122);
    int ended = 0;
    for (int run = 0; run < 3000; run++) {
      StringBuilder program = new StringBuilder();
      int length = random.nextInt(14);
      for (int i = 0; i < length; i++) {
        program.append(pieces[random.nextInt(pieces.length)]);
      }
      Tree tree = new Tree().with("settings.py", program.toString());
      Reading reading = Reading.of(tree, random.nextBoolean(), SMALL);
      assertThat(reading.failure().isEmpty() ? reading.value("X") : reading.failure())
          .as(program.toString())
          .isNotEmpty();
      ended++;
    }
    assertThat(ended).isEqualTo(3000);
  }
}

package dev.seaworthy.readers.django.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Limits;
import dev.seaworthy.readers.django.evaluate.Run;
import dev.seaworthy.readers.django.evaluate.Setup;
import dev.seaworthy.readers.django.evaluate.Tree;
import dev.seaworthy.readers.django.library.Libraries;
import dev.seaworthy.readers.django.python.PythonModule;
import dev.seaworthy.readers.django.python.PythonParser;
import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.django.value.Traced;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** No source ends in anything but a module, and no program in anything but one of three ends. */
class PythonFuzzTest {

  private static final Limits SMALL =
      new Limits(20_000, 120, 2_000, 20_000, 500, Duration.ofSeconds(5));

  private static final Libraries LIBRARIES = Libraries.forDjango(5, 2);

  /** Pieces of settings, so that programs go deeper than the parser. */
  private static final List<String> PIECES =
      List.of(
          "import os, environ, json\n",
          "from decouple import config\n",
          "env = environ.Env(DEBUG=(bool, False))\n",
          "X = env('DEBUG')\n",
          "X = os.environ.get('A', X)\n",
          "X = [X, *Y]\n",
          "Y = {'a': X, **X}\n",
          "X = X['a']\n",
          "Y += X\n",
          "X = f'{X!r:>{Y}}'\n",
          "for i in X: Y.append(i)\n",
          "if X: Y = X\nelse: X = Y\n",
          "try: X = json.loads(X)\nexcept ValueError: pass\n",
          "def f(a, *b, **c): return f(*b) if b else a\n",
          "X = f(X, Y)\n",
          "class C(dict):\n  v = X\n  def __getitem__(self, k): return super().__getitem__(k)\n",
          "X = C(Y)\n",
          "X = [a for a in Y if a in X]\n",
          "X = '%s-%05d' % (X, Y)\n",
          "X = str(X).split(',')[1:] or Y\n",
          "from settings import *\n",
          "globals().update(Y)\n",
          "X, *Y = Y\n",
          "del X\n");

  @FuzzTest(maxDuration = "5m")
  void parser(FuzzedDataProvider data) {
    PythonModule module = PythonParser.parse(data.consumeRemainingAsString());
    int reached = 0;
    for (Statement each : module.statements()) {
      assertThat(each.position().line()).isGreaterThanOrEqualTo(reached);
      reached = each.position().line();
    }
  }

  @FuzzTest(maxDuration = "5m")
  void evaluator(FuzzedDataProvider data) {
    StringBuilder program = new StringBuilder("X = 1\nY = []\n");
    while (data.remainingBytes() > 0 && program.length() < 4_000) {
      program.append(
          data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(24) + "\n");
    }
    Interpreter interpreter =
        new Interpreter(
            new Setup(
                new Tree().with("settings.py", program.toString()),
                List.of(""),
                "",
                Map.of(),
                data.consumeBoolean(),
                LIBRARIES,
                module -> false,
                SMALL,
                System::nanoTime));
    Run<Traced> run = Run.of(interpreter, () -> interpreter.importModule("settings"));
    assertThat(run.value().isPresent() || run.raised().isPresent() || run.exhausted().isPresent())
        .isTrue();
  }
}

package dev.seaworthy.readers.django.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Source made to break a reader ends in a module, quickly, and never in an exception. */
class HostileSourceTest {

  private static final int MEGABYTE = 1 << 20;

  static Stream<Arguments> hostile() {
    return Stream.of(
        named("five megabytes of nested brackets", "[".repeat(5 * MEGABYTE)),
        named("nested brackets over many lines", "x = (\n".repeat(MEGABYTE / 4)),
        named("a tower of nots", "x = " + "not ".repeat(MEGABYTE) + "1"),
        named("a tower of minus signs", "x = " + "-".repeat(2 * MEGABYTE) + "1"),
        named("a tower of powers", "x = " + "2**".repeat(MEGABYTE) + "1"),
        named("a tower of lambdas", "x = " + "lambda:".repeat(MEGABYTE / 2)),
        named("a tower of conditions", "x = " + "1 if a else ".repeat(MEGABYTE / 8) + "2"),
        named("a long sum", "x = " + "1+".repeat(MEGABYTE) + "1"),
        named("a long chain of calls", "x = f" + "()".repeat(MEGABYTE)),
        named("a long chain of attributes", "x = a" + ".b".repeat(MEGABYTE)),
        named("nested f-strings", "x = " + "f'{".repeat(MEGABYTE / 2)),
        named("nested format fields", "x = f'{a:" + "{a:".repeat(MEGABYTE / 4)),
        named("strings never closed", "x = f\"{\n".repeat(MEGABYTE / 8)),
        named("triple quotes never closed", "x = '''\n".repeat(MEGABYTE / 8 | 1)),
        named("deep blocks", deepBlocks(3000)),
        named("many elifs", "if a: b\n" + "elif a: b\n".repeat(MEGABYTE / 10)),
        named("one endless name", "x = " + "a".repeat(4 * MEGABYTE)),
        named("one endless broken name", "x = (" + "a".repeat(2 * MEGABYTE)),
        named("one endless number", "x = " + "9".repeat(2 * MEGABYTE)),
        named("nested patterns", "match a:\n case " + "[".repeat(MEGABYTE)),
        named("only backslashes", "\\\n".repeat(MEGABYTE)),
        named("only semicolons", ";".repeat(MEGABYTE)),
        named("nothing", ""));
  }

  private static Arguments named(String name, String source) {
    return Arguments.of(org.junit.jupiter.api.Named.of(name, source));
  }

  private static String deepBlocks(int depth) {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      source.append(" ".repeat(i)).append("if a:\n");
    }
    return source.toString();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void endsInAModule(String source) {
    PythonModule module =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> PythonParser.parse(source));

    assertThat(module.broken().size()).isLessThanOrEqualTo(100);
  }

  @Test
  void endsInAModuleForAnyMixOfTokens() {
    String[] pieces = {
      "if",
      "x",
      " = ",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      ":",
      "\n",
      "\n  ",
      "\n    ",
      "'",
      "\"\"\"",
      "f'",
      "{x}",
      "\\",
      ",",
      "lambda ",
      "for ",
      " in ",
      "def ",
      "class ",
      "match ",
      "case ",
      "_",
      "1",
      ".",
      "*",
      "**",
      "@",
      "async ",
      "await ",
      "yield ",
      "else",
      "try",
      "except ",
      "with ",
      "as ",
      "#",
      ";",
      "not ",
      "is ",
      "import ",
      "from ",
      "0x",
      "1e",
      "\t",
      "\r",
      "!",
      "=",
      "\u00e9",
      "\ud83d\ude00"
    };
    Random random = new Random(20261122);
    for (int run = 0; run < 30_000; run++) {
      StringBuilder source = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        source.append(pieces[random.nextInt(pieces.length)]);
      }
      PythonModule module = PythonParser.parse(source.toString());
      assertThat(module.statements()).as(source.toString()).satisfies(HostileSourceTest::inOrder);
    }
  }

  /** Statements come in the order of their places, and a lost span ends before the next one. */
  private static void inOrder(java.util.List<? extends Statement> statements) {
    int reached = 0;
    for (Statement each : statements) {
      assertThat(each.position().line()).isGreaterThanOrEqualTo(reached);
      reached = each instanceof Statement.Broken lost ? lost.lastLine() : each.position().line();
    }
  }
}

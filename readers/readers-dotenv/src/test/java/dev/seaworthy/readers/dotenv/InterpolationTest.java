package dev.seaworthy.readers.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InterpolationTest {
  private static final Map<String, String> OUTSIDE = Map.of("OUT", "out", "EMPTY", "");

  /** The value of B, and what each style makes of it where A is {@code a}. */
  static Stream<Arguments> values() {
    return Stream.of(
        arguments("plain", "plain", "plain"),
        arguments("${A}", "a", "a"),
        arguments("<${A}>", "<a>", "<a>"),
        arguments("${A}${A}", "aa", "aa"),
        arguments("$A", "$A", "a"),
        arguments("$A-$AB", "$A-$AB", "a-"),
        arguments("'${A}'", "a", "${A}"),
        arguments("\"${A}\"", "a", "a"),
        arguments("${OUT}", "out", "out"),
        arguments("${NONE}", "", ""),
        arguments("${NONE:-d}", "d", "d"),
        arguments("${NONE-d}", "", "d"),
        arguments("${EMPTY:-d}", "", "d"),
        arguments("${EMPTY-d}", "", ""),
        arguments("${NONE:-${A}}", "${A}", "a"),
        arguments("${NONE:-${NONE:-e}}", "${NONE:-e}", "e"),
        arguments("${A:b}", "${A:b}", "${A:b}"),
        arguments("${A:b}${A}", "${A:b}a", "${A:b}a"),
        arguments("${A:?gone}", "${A:?gone}", "${A:?gone}"),
        arguments("${A", "${A", "${A"),
        arguments("${A:-b", "${A:-b", "${A:-b"),
        arguments("${}", "", "${}"),
        arguments("\\$A", "\\$A", "$A"),
        arguments("\"\\${A}\"", "\\a", "${A}"),
        arguments("$(id)", "$(id)", "$(id)"),
        arguments("a$", "a$", "a$"),
        arguments("${LATER}", "", ""));
  }

  @ParameterizedTest
  @MethodSource("values")
  void replacesPlaceholders(String value, String inBraces, String asShell) {
    DotenvFile file = DotenvFile.parse("A=a\nB=" + value + "\nLATER=l\n");

    assertThat(valueOfB(file, Interpolation.NONE))
        .isEqualTo(file.assignment("B").orElseThrow().value().orElseThrow());
    assertThat(valueOfB(file, Interpolation.BRACES)).isEqualTo(inBraces);
    assertThat(valueOfB(file, Interpolation.SHELL)).isEqualTo(asShell);
  }

  private static String valueOfB(DotenvFile file, Interpolation style) {
    return resolved(file.resolve(style, OUTSIDE), "B").value();
  }

  @Test
  void letsOutsideNamesWinOverThoseOfTheFile() {
    DotenvFile file = DotenvFile.parse("OUT=own\nB=${OUT}\n");
    Resolved b = resolved(file.resolve(Interpolation.BRACES, OUTSIDE), "B");

    assertThat(b.value()).isEqualTo("out");
    assertThat(b.outside()).containsExactly("OUT");
    assertThat(b.suppliers()).isEmpty();
  }

  @Test
  void namesEverySupplierAndEveryMissingNameAlongTheWay() {
    DotenvFile file = DotenvFile.parse("A=${GONE}1\nB=${A}${OUT}\nC=${B}${B}${NONE}\n");
    Resolved c = resolved(file.resolve(Interpolation.BRACES, OUTSIDE), "C");

    assertThat(c.value()).isEqualTo("1out1out");
    assertThat(c.suppliers()).extracting(Assignment::name).containsExactly("B", "A");
    assertThat(c.outside()).containsExactly("OUT");
    assertThat(c.missing()).containsExactly("GONE", "NONE");
  }

  @Test
  void takesTheValueAboveAndNotTheOneBelow() {
    DotenvFile file = DotenvFile.parse("A=1\nB=${A}\nA=2\n");

    assertThat(resolved(file.resolve(Interpolation.BRACES, Map.of()), "B").value()).isEqualTo("1");
  }

  @Test
  void leavesOutNamesWithoutAValue() {
    assertThat(DotenvFile.parse("A\nB=${A:-d}\n").resolve(Interpolation.BRACES, Map.of()))
        .containsOnlyKeys("B")
        .extractingByKey("B")
        .extracting(Resolved::value)
        .isEqualTo("");
  }

  @Test
  void stopsValuesThatDoubleWithEachLine() {
    StringBuilder text = new StringBuilder("A0=xxxxxxxx\n");
    for (int i = 1; i <= 60; i++) {
      text.append("A%d=${A%d}${A%d}%n".formatted(i, i - 1, i - 1));
    }
    Map<String, Resolved> resolved =
        DotenvFile.parse(text.toString()).resolve(Interpolation.BRACES, Map.of());

    assertThat(resolved.values().stream().mapToLong(each -> each.value().length()).sum())
        .isLessThan(16 << 20);
    assertThat(resolved(resolved, "A60").value()).isEqualTo("${A59}${A59}");
    assertThat(resolved(resolved, "A60").missing()).contains("A59");
  }

  private static Resolved resolved(Map<String, Resolved> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }
}

package dev.seaworthy.readers.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.seaworthy.readers.dotenv.Assignment.Quote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotenvFileTest {
  /** A line, and the value it gives to A. */
  static Stream<Arguments> values() {
    return Stream.of(
        arguments("A=1", "1"),
        arguments("A = 1 ", "1"),
        arguments("\tA\t=\t1", "1"),
        arguments("export A=1", "1"),
        arguments("export\tA=1", "1"),
        arguments("'A'=1", "1"),
        arguments("\uFEFFA=1", "1"),
        arguments("A=", ""),
        arguments("A= ", ""),
        arguments("A=''", ""),
        arguments("A=\"\"", ""),
        arguments("A=1#2", "1#2"),
        arguments("A=1 #2", "1"),
        arguments("A=1\t# two # three", "1"),
        arguments("A=#1", "#1"),
        arguments("A= #1", ""),
        arguments("A='1' # two", "1"),
        arguments("A=\"#1\"# two", "#1"),
        arguments("A=1=2", "1=2"),
        arguments("A=postgres://u:p@h/d?a=b#c", "postgres://u:p@h/d?a=b#c"),
        arguments("A=a b", "a b"),
        arguments("A=a\"b\"", "a\"b\""),
        arguments("A=`x`", "`x`"),
        arguments("A=$(rm -rf /)", "$(rm -rf /)"),
        arguments("A=C:\\new", "C:\\new"),
        arguments("A='C:\\new'", "C:\\new"),
        arguments("A=\"C:\\new\"", "C:\new"),
        arguments("A=\"\\q\\\\\\\"\\t\"", "\\q\\\"\t"),
        arguments("A='it\\'s \\\\'", "it's \\"),
        arguments("A='C:\\dir\\\\'", "C:\\dir\\"),
        arguments("A=\"one\ntwo\"", "one\ntwo"),
        arguments("A=\"one\r\ntwo\"", "one\r\ntwo"),
        arguments("A='one\ntwo'", "one\ntwo"),
        arguments("A=gr\u00f6\u00dfe", "gr\u00f6\u00dfe"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsOneValue(String text, String value) {
    assertThat(DotenvFile.parse(text).assignment("A"))
        .map(each -> each.value().orElse("(none)"))
        .contains(value);
  }

  @Test
  void tellsWhereNameAndValueStand() {
    DotenvFile file =
        DotenvFile.parse("# note\r\n\r\n  export KEY = \"🚢 a\r\nb\"\r\n🚢='x' # y\r\nLAST\n");

    assertThat(file.problems()).isEmpty();
    assertThat(file.assignments())
        .containsExactly(
            new Assignment(
                "KEY", Optional.of("🚢 a\r\nb"), "\"🚢 a\r\nb\"", Quote.DOUBLE, 3, 10, 3, 16, 4),
            new Assignment("🚢", Optional.of("x"), "'x'", Quote.SINGLE, 5, 1, 5, 3, 5),
            new Assignment("LAST", Optional.empty(), "", Quote.NONE, 6, 1, 6, 1, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A=1\nB=2", "A=1\r\nB=2", "A=1\rB=2", "A=1\n\n\n# c\nB=2\n"})
  void takesEveryLineEnd(String text) {
    assertThat(DotenvFile.parse(text).assignments())
        .extracting(Assignment::name)
        .containsExactly("A", "B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\uFEFF", "# only\n# comments", " \t\r\n", "export # nothing"})
  void findsNothingWhereNothingIsAssigned(String text) {
    assertThat(DotenvFile.parse(text)).hasToString("DotenvFile[0 assignments, 0 problems]");
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        arguments(
            "A: 1", "line 1: a name is followed by something else than '='; write NAME=value"),
        arguments("\n=1", "line 2: there is no name before '='; write NAME=value"),
        arguments("'A=1", "line 1: a quoted name is empty or not closed; write NAME=value"),
        arguments("''=1", "line 1: a quoted name is empty or not closed; write NAME=value"),
        arguments("A=\"1", "line 1: a value begins with \" and is not closed; close it with \""),
        arguments("A='1\\'", "line 1: a value begins with ' and is not closed; close it with '"),
        arguments("A='1", "line 1: a value begins with ' and is not closed; close it with '"),
        arguments(
            "A='1' 2",
            "line 1: something follows the closing quote of 'A';"
                + " end the line there, or put # before a comment"),
        arguments(
            "A=1\nB=2\nA=3",
            "line 3: 'A' is given again; line 1 has no effect; keep one of the two lines"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void saysWhatIsWrongWithALine(String text, String problem) {
    assertThat(DotenvFile.parse(text).problems())
        .extracting(Problem::toString)
        .containsExactly(problem);
  }

  @Test
  void goesOnAfterAMalformedLine() {
    DotenvFile file = DotenvFile.parse("A: 1\nB=\"open\nC=3\n");

    assertThat(file.problems()).extracting(Problem::line).containsExactly(1, 2);
    assertThat(file.assignments()).extracting(Assignment::name).containsExactly("C");
  }

  @Test
  void letsTheLastOfTwoLinesWinAndKeepsBoth() {
    DotenvFile file = DotenvFile.parse("A=1\nA=2\n");

    assertThat(file.assignments()).hasSize(2);
    assertThat(file.assignment("A")).map(Assignment::line).contains(2);
  }

  @Test
  void showsNoValue() {
    DotenvFile file = DotenvFile.parse("A=hunter2\nB=\"hunter2\" x\nA=hunter2\nhunter2: hunter2\n");
    String shown =
        file.assignments() + " " + file.problems() + file.resolve(Interpolation.SHELL, Map.of());

    assertThat(shown).contains("Assignment[line 1, 'A', 7 characters]").doesNotContain("hunter2");
  }

  @Test
  void escapesNamesInProblems() {
    assertThat(DotenvFile.parse("A\u001B[2J='x' y").problems())
        .extracting(Problem::problem)
        .containsExactly("something follows the closing quote of 'A\\u001b[2J'");
  }

  @Test
  void readsAnyTextWithoutFailing() {
    Random random = new Random(20261122);
    String alphabet = "ab=#'\"\\ \t\r\n${}:-export\u00a0\u2028\uD83D";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(
              () -> {
                DotenvFile file = DotenvFile.parse(text.toString());
                for (Interpolation style : Interpolation.values()) {
                  file.resolve(style, Map.of("a", "b"));
                }
              })
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A=\"\n", "A='\n", "A=\\\"", "'", "=", "A=1\n", "\r", "A=${", "A=${:", "${A:-", "\\'"
      })
  void readsFourMebibytesOfTheSameQuickly(String piece) {
    String pieces = piece.repeat((4 << 20) / piece.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String text : List.of(pieces, "X=\"" + pieces + "\"\n")) {
            DotenvFile file = DotenvFile.parse(text);
            List.of(Interpolation.values()).forEach(style -> file.resolve(style, Map.of()));
          }
        });
  }
}

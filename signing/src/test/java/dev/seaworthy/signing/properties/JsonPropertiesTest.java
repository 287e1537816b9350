package dev.seaworthy.signing.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPropertiesTest {

  private static final long SEED = 20261122;

  private final Generator generator = new Generator(SEED);

  @Test
  void whatIsWrittenIsReadBack() throws MalformedToken {
    for (int round = 0; round < 3_000; round++) {
      Json value = generator.json(4);

      assertThat(JsonText.read(JsonText.compact(value))).isEqualTo(value);
      assertThat(JsonText.read(JsonText.spaced(value))).isEqualTo(value);
      assertThat(Json.of(value.toJava())).isEqualTo(value);
    }
  }

  @Test
  void changedTextIsReadOrRefusedButNeverFails() {
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(JsonText.compact(generator.json(3)));
      text.setCharAt(generator.below(text.length()), (char) (32 + generator.below(96)));
      try {
        Json value = JsonText.read(text.toString());
        assertThat(JsonText.read(JsonText.compact(value))).isEqualTo(value);
      } catch (MalformedToken e) {
        assertThat(e).hasMessageStartingWith("JSON text, character ").hasNoCause();
      }
    }
  }

  @Test
  void fractionReadsBackAsTheSameBits() {
    for (int round = 0; round < 20_000; round++) {
      double value = generator.fraction();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        continue;
      }
      String text = JsonText.compact(new Json.Fraction(value));

      assertThat(Double.doubleToRawLongBits(Double.parseDouble(text)))
          .as(text)
          .isEqualTo(Double.doubleToRawLongBits(value));
    }
  }

  /** Texts as CPython 3.11's repr gives them; the odd ones are where JDK 17 writes too much. */
  @ParameterizedTest
  @CsvSource({
    "0x1p-44, 5.684341886080802e-14",
    "2.0E-3, 0.002",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "4.9E-324, 5e-324",
    "9.9E-324, 1e-323",
    "1.0E23, 1e+23",
    "2.0E23, 2e+23",
    "8.41E21, 8.41e+21",
    "9.007199254740993E15, 9007199254740992.0",
    "1.0E16, 1e+16",
    "9999999999999998, 9999999999999998.0",
    "1.0E-4, 0.0001",
    "1.0E-5, 1e-05",
    "123456789.125, 123456789.125",
    "-0.0, -0.0",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void fractionIsWrittenAsPythonWritesIt(String value, String text) {
    double number = value.equals("0x1p-44") ? 0x1p-44 : Double.parseDouble(value);

    assertThat(JsonText.compact(new Json.Fraction(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "truefalse",
        "01",
        "-",
        "+1",
        "1.",
        ".5",
        "1e",
        "[",
        "[1,]",
        "[1 2]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,}",
        "\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"a\nb\"",
        "'a'",
        "[]]",
        "\ufeff1",
        "-NaN",
        "\u0661"
      })
  void textThatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> JsonText.read(text))
        .isInstanceOf(MalformedToken.class)
        .hasMessageStartingWith("JSON text, character ");
  }

  @Test
  void deepestValueIsReadAndADeeperOneIsNot() throws MalformedToken {
    String deepest = "[".repeat(JsonText.MAX_DEPTH) + "]".repeat(JsonText.MAX_DEPTH);

    Json value = JsonText.read(deepest);
    assertThat(JsonText.compact(value)).isEqualTo(deepest);
    assertThatThrownBy(() -> JsonText.read("[".repeat(1_000_000)))
        .hasMessage("JSON text, character 1002: it nests deeper than 1000 levels");
    assertThatThrownBy(() -> JsonText.compact(new Json.Items(List.of(value))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("JSON value: it nests deeper than 1000 levels; flatten it");
  }

  @Test
  void longestNumberIsReadAndALongerOneIsNot() throws MalformedToken {
    String longest = "9".repeat(JsonText.MAX_DIGITS);

    assertThat(JsonText.compact(JsonText.read(longest))).isEqualTo(longest);
    assertThatThrownBy(() -> JsonText.read(longest + "9"))
        .hasMessage("JSON text, character 4302: the number before has more than 4300 digits");
    assertThatThrownBy(() -> JsonText.compact(new Json.Whole(new BigInteger(longest + "9"))))
        .hasMessage("JSON number: it has more than 4300 digits; send it as text");
  }

  @Test
  void lastOfSeveralMembersWithOneNameCounts() throws MalformedToken {
    assertThat(JsonText.read("{\"a\":1,\"b\":2,\"a\":3}").toJava())
        .isEqualTo(Map.of("a", 3L, "b", 2L));
  }

  @Test
  void valueWithoutJsonFormIsRefusedByItsType() {
    assertThatThrownBy(() -> Json.of(List.of("a", Optional.of("b"))))
        .hasMessage(
            "JSON value: java.util.Optional has no JSON form here;"
                + " convert it to text or a number");
  }

  @Test
  void valuePrintsNoContent() {
    Json value = Json.of(Map.of("card", List.of("4111", 12, 1.5)));

    assertThat(value).hasToString("Members[1]");
    assertThat(Json.of("4111")).hasToString("Text[4 characters]");
  }
}

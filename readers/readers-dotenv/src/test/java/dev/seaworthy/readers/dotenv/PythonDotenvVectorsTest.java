package dev.seaworthy.readers.dotenv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds our reading against python-dotenv's own answers, recorded by {@code dotenv/make_cases.py}.
 */
class PythonDotenvVectorsTest {
  private static final Map<String, String> OUTSIDE = Map.of("OUT", "o", "A", "x");

  @Test
  void readsEveryRecordedFileAsPythonDotenvDoes() throws IOException {
    List<String> rows = rows("/dotenv/python-dotenv.tsv");

    assertThat(rows).hasSizeGreaterThan(1000).allSatisfy(PythonDotenvVectorsTest::verify);
  }

  @Test
  void noticesARowThatSaysSomethingElse() throws IOException {
    String row = rows("/dotenv/python-dotenv.tsv").get(0);

    // one more line in front moves every binding
    assertThatThrownBy(() -> verify("5a3d310a" + row)).isInstanceOf(AssertionError.class);
  }

  private static void verify(String row) {
    String[] fields = row.split("\t", -1);
    DotenvFile file = DotenvFile.parse(text(fields[0]));

    assertThat(bindings(file)).as("bindings of %s", fields[0]).isEqualTo(fields[1]);
    assertThat(errors(file)).as("errors of %s", fields[0]).isEqualTo(fields[2]);
    assertThat(resolved(file)).as("values of %s", fields[0]).isEqualTo(fields[3]);
  }

  private static String bindings(DotenvFile file) {
    return file.assignments().stream()
        .map(
            each ->
                String.join(
                    ":",
                    hex(each.name()),
                    each.value().map(PythonDotenvVectorsTest::hex).orElse("-"),
                    Integer.toString(each.line())))
        .collect(joining(","));
  }

  private static String errors(DotenvFile file) {
    return file.problems().stream()
        .filter(each -> !each.problem().contains("is given again"))
        .map(each -> Integer.toString(each.line()))
        .collect(joining(","));
  }

  private static String resolved(DotenvFile file) {
    return file.resolve(Interpolation.BRACES, OUTSIDE).entrySet().stream()
        .map(each -> hex(each.getKey()) + ":" + hex(each.getValue().value()))
        .collect(joining(","));
  }

  private static List<String> rows(String resource) throws IOException {
    try (InputStream in = PythonDotenvVectorsTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), UTF_8);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}

package dev.seaworthy.readers.spring.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.error.YAMLException;

/** Our parsers against the JDK's and against Boot's own loaders, on generated text. */
class LoaderDifferentialTest {
  private static final String[] PIECES = {
    "a", "key", "b.c", "=", ":", " ", "\t", "\f", "\n", "\r\n", "\r", "\\\n  ", "\\\r\n", "\\",
    "\\\\", "\\=", "\\:", "\\n", "\\t", "\\u0041", "\\u00e9", "#", "!", "x y", ",", "[0]", "value",
    "${A:b}", "\u00e9", "\u4e2d",
  };
  private static final String[] DOCUMENT_PIECES = {
    "#---\n",
    "!---\n",
    "#---x\n",
    " #---\n",
    "# note\n",
    "! note\n",
    "\n",
    "a=1\n",
    "b.c = 2\n",
    "list[]=x,y\n",
    "#---\r\n",
    "a=3\n",
    "c[1]: z\n",
    "#--\n",
  };

  private static final Pattern ESCAPED_COMMENT = Pattern.compile("[#!](\\\\?.)?\\\\");

  private static final List<String> YAML_VALUES =
      List.of(
          "text",
          "'quoted'",
          "\"dou\\tble\"",
          "123",
          "0123",
          "0o17",
          "0x1F",
          "0b101",
          "1_000",
          "12:30",
          "1e5",
          "1.50",
          "-.inf",
          ".nan",
          "1:30.5",
          "yes",
          "No",
          "on",
          "~",
          "null",
          "''",
          "2020-01-02",
          "2020-01-02T03:04:05Z",
          "!!str 123",
          "!!int '7'",
          "089",
          "+12",
          "-0",
          "0",
          "00",
          "[]",
          "{}",
          "[a, 1, [x]]",
          "{k: v, 2: w}",
          "|\n    block\n    text",
          ">-\n    folded\n    text",
          "${A:b}",
          "*anchor",
          "99999999999999999999",
          "1.0E-3",
          ".5",
          "=");
  private static final List<String> YAML_KEYS =
      List.of("a", "b-c", "d.e", "8080", "true", "'f g'", "on", "1.5", "h_i", "\"[x.y]\"", "~");

  @Test
  void textOfPropertiesIsReadAsTheJdkReadsIt() throws IOException {
    SplittableRandom random = new SplittableRandom(20_261_122);
    int compared = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = some(PIECES, random, 1 + random.nextInt(24));
      if (text.contains("\\\n  #") || text.contains("\\\n  !")) {
        continue;
      }
      Properties expected = new Properties();
      expected.load(new StringReader(text));
      if (differsByDesign(expected)) {
        continue;
      }
      Parsed parsed = ConfigurationFile.parse("t.properties", text, new Dialect(false, false));
      assertThat(textOf(parsed)).as(escaped(text)).isEqualTo(textOf(expected));
      compared++;
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  @Test
  void propertiesAreReadAsBootReadsThem() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 4_000; i++) {
      String[] pieces = i % 2 == 0 ? PIECES : DOCUMENT_PIECES;
      String text = some(pieces, random, 1 + random.nextInt(20));
      assertSame(text, "t.properties", new PropertiesPropertySourceLoader());
    }
  }

  @Test
  void yamlIsReadAsBootReadsIt() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 3_000; i++) {
      assertSame(yaml(random), "t.yml", new YamlPropertySourceLoader());
    }
  }

  private static String yaml(SplittableRandom random) {
    StringBuilder yaml = new StringBuilder();
    int documents = 1 + random.nextInt(3);
    for (int i = 0; i < documents; i++) {
      yaml.append(i > 0 || random.nextInt(4) == 0 ? "---\n" : "");
      if (random.nextInt(10) == 0) {
        continue;
      }
      yaml.append("base: &anchor\n  m: 1\n  n: [x, y]\n");
      List<String> keys = new ArrayList<>(YAML_KEYS);
      int entries = random.nextInt(5);
      for (int j = 0; j < entries; j++) {
        String key = keys.remove(random.nextInt(keys.size()));
        entry(yaml, key, random);
      }
    }
    return yaml.toString();
  }

  private static void entry(StringBuilder yaml, String key, SplittableRandom random) {
    yaml.append(key).append(":");
    switch (random.nextInt(6)) {
      case 0 -> yaml.append("\n  <<: *anchor\n  n: own\n");
      case 1 -> yaml.append("\n  - ").append(value(random)).append("\n  - p: 1\n    q: 2\n");
      case 2 -> yaml.append("\n  deep:\n    er: ").append(value(random)).append("\n");
      case 3 -> yaml.append("  # nothing\n");
      default -> yaml.append(" ").append(value(random)).append("\n");
    }
  }

  private static String value(SplittableRandom random) {
    return YAML_VALUES.get(random.nextInt(YAML_VALUES.size())).replace("\n    ", "\n      ");
  }

  /** Compares documents, names, texts and, where there is a text, its line and column. */
  private static void assertSame(String text, String file, PropertySourceLoader loader)
      throws IOException {
    if (isBeyondBoot(text)) {
      return;
    }
    boolean columns =
        file.endsWith(".yml") || text.chars().allMatch(each -> each < 0x80 && each != '\\');
    Optional<List<Map<String, String>>> expected = boot(text, loader, columns);
    Parsed parsed = ConfigurationFile.parse(file, text, new Dialect(true, true));
    assertThat(parsed.troubles().isEmpty()).as(escaped(text)).isEqualTo(expected.isPresent());
    if (expected.isEmpty()) {
      return;
    }
    List<Map<String, String>> actual = new ArrayList<>();
    for (Document document : parsed.documents()) {
      Map<String, String> entries = new TreeMap<>();
      document.entries().forEach(entry -> entries.put(entry.name(), shown(entry, columns)));
      actual.add(entries);
    }
    assertThat(actual).as(escaped(text)).isEqualTo(expected.get());
  }

  /**
   * Boot 4.1 fails with a ClassCastException on a key that is no text in a map in a list, and takes
   * an escape right after the start of a comment for more than a comment.
   */
  private static boolean isBeyondBoot(String text) {
    return text.contains("- {k: v, 2: w}") || ESCAPED_COMMENT.matcher(text).find();
  }

  private static String shown(Entry entry, boolean columns) {
    return entry.text().isBlank()
        ? entry.text()
        : entry.text()
            + " @"
            + entry.place().line()
            + (columns ? ":" + entry.place().column() : "");
  }

  /**
   * What Boot loads; empty when it refuses the text. In properties it counts bytes, and an escape
   * as one.
   */
  private static Optional<List<Map<String, String>>> boot(
      String text, PropertySourceLoader loader, boolean columns) throws IOException {
    List<PropertySource<?>> sources;
    try {
      sources = loader.load("t", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalStateException | YAMLException e) {
      return Optional.empty();
    }
    List<Map<String, String>> all = new ArrayList<>();
    for (PropertySource<?> source : sources) {
      Map<String, String> entries = new TreeMap<>();
      for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
        String value = String.valueOf(source.getProperty(name));
        entries.put(name, value.isBlank() ? value : value + " @" + place(source, name, columns));
      }
      all.add(entries);
    }
    return Optional.of(all);
  }

  private static String place(PropertySource<?> source, String name, boolean columns) {
    TextResourceOrigin origin = (TextResourceOrigin) OriginLookup.getOrigin(source, name);
    Location location = Objects.requireNonNull(Objects.requireNonNull(origin).getLocation());
    return (location.getLine() + 1) + (columns ? ":" + (location.getColumn() + 1) : "");
  }

  private static String some(String[] pieces, SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  /** Boot cuts escaped blanks off keys, and reads {@code key[]} as a list. */
  private static boolean differsByDesign(Properties properties) {
    return properties.keySet().stream()
        .map(Object::toString)
        .anyMatch(key -> !key.trim().equals(key) || key.endsWith("[]"));
  }

  private static Map<String, String> textOf(Parsed parsed) {
    Map<String, String> text = new TreeMap<>();
    parsed
        .documents()
        .forEach(
            document -> document.entries().forEach(entry -> text.put(entry.name(), entry.text())));
    return text;
  }

  private static Map<String, String> textOf(Properties properties) {
    Map<String, String> text = new TreeMap<>();
    properties.forEach((key, value) -> text.put(key.toString(), value.toString()));
    text.remove("");
    return text;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}

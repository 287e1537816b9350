package dev.seaworthy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** What an editor knows of the starter's properties. */
class ConfigurationMetadataTest {
  private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

  /** A property in a text of the code; a prefix ends in a dot or is followed by none. */
  /** A meter of Micrometer has a name of the same form. */
  private static final Pattern METER = Pattern.compile("\\.builder\\(\\s*\"[^\"]*\"");

  private static final Pattern PROPERTY = Pattern.compile("\"(seaworthy\\.[a-z][a-z.-]*[a-z])\"");

  @Test
  void everyPropertyHasADescriptionThatIsASentence() throws IOException {
    assertThat(properties())
        .isNotEmpty()
        .allSatisfy(
            property -> {
              assertThat(property.get("name").toString())
                  .matches("(management\\.endpoint\\.)?seaworthy\\..+");
              assertThat(property.get("description"))
                  .as("description of %s", property.get("name"))
                  .isNotNull()
                  .asString()
                  .matches("(?s)[A-Z].{15,}\\.");
            });
  }

  @Test
  void everyPropertyThatTheCodeNamesIsThere() throws IOException {
    Set<String> known = new TreeSet<>();
    properties().forEach(each -> known.add(each.get("name").toString()));
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher matcher = PROPERTY.matcher(METER.matcher(Files.readString(file)).replaceAll(""));
        while (matcher.find()) {
          named.add(matcher.group(1));
        }
      }
    }
    assertThat(named)
        .contains("seaworthy.secret-key", "seaworthy.enforce")
        .allSatisfy(
            each ->
                assertThat(known)
                    .as("a property, or the prefix of some")
                    .anyMatch(
                        property -> property.equals(each) || property.startsWith(each + ".")));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> properties() throws IOException {
    try (InputStream in = ConfigurationMetadataTest.class.getResourceAsStream(METADATA)) {
      assertThat(in).as("what the annotation processor writes").isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (List<Map<String, Object>>)
          JsonParserFactory.getJsonParser().parseMap(text).get("properties");
    }
  }
}

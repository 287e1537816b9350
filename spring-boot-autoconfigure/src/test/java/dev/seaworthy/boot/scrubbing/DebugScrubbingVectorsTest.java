package dev.seaworthy.boot.scrubbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.vectors.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Django's recorded answers to what is hidden by name: settings, headers, cookies, parameters. */
class DebugScrubbingVectorsTest {
  private static final String NAME = "debug_scrubbing";

  @Test
  void hidesWhatDjangoHides() {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (JsonNode each : VectorFile.given(NAME).cases()) {
      Object expected = plain(each.get("expect").get("value"));
      Object ours = ours(each);
      if (!expected.equals(ours)) {
        wrong.put(each.get("id").asString(), expected + " but we say " + ours);
      }
      if (each.path("expect").has("hidden")) {
        boolean hidden = rules(each).hides(each.get("key").asString());
        assertThat(hidden)
            .as(each.get("id").asString())
            .isEqualTo(each.get("expect").get("hidden").asBoolean());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void ourOwnScrubberHidesAllThatAndMore() {
    for (JsonNode each : VectorFile.given(NAME).cases()) {
      if (each.path("expect").path("hidden").asBoolean(false) && each.get("value").isString()) {
        Scrubber scrubber = Scrubber.of(rules(each));
        assertThat(scrubber.value(each.get("key").asString(), each.get("value").asString()))
            .as(each.get("id").asString())
            .isEqualTo(NameRules.SUBSTITUTE);
      }
    }
  }

  @Test
  void failsWithoutVectorsAndOnACorruptedCopy(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> VectorFile.in(folder, NAME)).isInstanceOf(AssertionError.class);
    String whole = VectorFile.copiedText(NAME);
    Path copy = folder.resolve(NAME + ".json");
    Files.writeString(copy, whole.substring(0, whole.length() / 2));
    assertThatThrownBy(() -> VectorFile.in(folder, NAME)).isInstanceOf(AssertionError.class);
    Files.writeString(copy, whole.replaceFirst("debug_scrubbing-0002", "debug_scrubbing-0001"));
    assertThatThrownBy(() -> VectorFile.in(folder, NAME)).isInstanceOf(AssertionError.class);
  }

  private static NameRules rules(JsonNode each) {
    return new NameRules(each.path("session_cookie_name").asString("sessionid"));
  }

  private static Object ours(JsonNode each) {
    NameRules rules = rules(each);
    return switch (each.get("op").asString()) {
      case "cleanse_setting" ->
          orNone(rules.cleanse(each.get("key").asString(), raw(each.get("value"))));
      case "request_meta" -> rules.cleansed((Map<?, ?>) plain(each.get("meta")));
      case "request_cookies" -> rules.cleansed((Map<?, ?>) plain(each.get("cookies")));
      case "post_parameters" ->
          NameRules.parameters(
              posted(each.get("post")),
              marked(each.get("sensitive")),
              each.get("debug").asBoolean());
      default -> throw new AssertionError("unknown operation " + each.get("op"));
    };
  }

  private static SensitiveParameters marked(JsonNode sensitive) {
    Set<String> names = new HashSet<>();
    sensitive.forEach(name -> names.add(name.asString()));
    return new SensitiveParameters(sensitive.isString(), names);
  }

  private static Map<String, List<String>> posted(JsonNode post) {
    Map<String, List<String>> posted = new LinkedHashMap<>();
    post.properties()
        .forEach(
            entry -> {
              List<String> values = new ArrayList<>();
              entry.getValue().forEach(value -> values.add(value.asString()));
              posted.put(entry.getKey(), values);
            });
    return posted;
  }

  private static Object plain(JsonNode node) {
    return orNone(raw(node));
  }

  private static @org.jspecify.annotations.Nullable Object raw(JsonNode node) {
    return JsonMapper.shared().convertValue(node, Object.class);
  }

  private static Object orNone(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "(null)" : value;
  }
}

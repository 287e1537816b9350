package dev.seaworthy.boot.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.json.JsonParser;
import org.springframework.boot.json.JsonParserFactory;

/**
 * The settings that the libraries on the class path say they have, with their defaults: what Spring
 * Boot's configuration metadata publishes. Immutable.
 *
 * @see <a href="https://docs.spring.io/spring-boot/specification/configuration-metadata/">its
 *     form</a>
 */
final class PublishedSettings {
  private static final String METADATA = "META-INF/spring-configuration-metadata.json";
  private static final String MAP = "java.util.Map";

  private final Map<String, String> types;
  private final Map<String, String> defaults;
  private final Map<String, String> byKey = new HashMap<>();

  private PublishedSettings(Map<String, String> types, Map<String, String> defaults) {
    this.types = types;
    this.defaults = defaults;
    defaults.forEach((name, usual) -> byKey.put(key(name), usual));
  }

  /**
   * Reads what is published on a class path.
   *
   * @throws IOException if a file of it cannot be read
   */
  static PublishedSettings on(ClassLoader loader) throws IOException {
    Map<String, String> types = new HashMap<>();
    Map<String, String> defaults = new TreeMap<>();
    JsonParser parser = JsonParserFactory.getJsonParser();
    for (URL each : Collections.list(loader.getResources(METADATA))) {
      try (InputStream in = each.openStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Object properties = parser.parseMap(text).get("properties");
        if (properties instanceof List<?> list) {
          list.forEach(property -> take(property, types, defaults));
        }
      }
    }
    return new PublishedSettings(types, defaults);
  }

  private static void take(
      Object property, Map<String, String> types, Map<String, String> defaults) {
    if (property instanceof Map<?, ?> entry && entry.get("name") instanceof String name) {
      types.put(key(name), String.valueOf(entry.get("type")));
      Object usual = entry.get("defaultValue");
      if (usual != null) {
        defaults.put(name, text(usual));
      }
    }
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
        : String.valueOf(value);
  }

  /** Whether a library has a setting of that name, or one whose entries have such names. */
  boolean has(String name) {
    String key = key(name);
    if (types.containsKey(key)) {
      return true;
    }
    for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      String type = types.get(key.substring(0, dot));
      if (type != null) {
        return type.startsWith(MAP) || type.contains(MAP) || type.startsWith("java.util.List");
      }
    }
    return false;
  }

  /** The default of a setting. */
  Optional<String> usual(String name) {
    return Optional.ofNullable(byKey.get(key(name)));
  }

  /** Every setting with a default, by name. */
  Map<String, String> defaults() {
    return Collections.unmodifiableMap(defaults);
  }

  /** One spelling for all that relaxed binding takes for the same name; no index of an item. */
  static String key(String name) {
    return name.replaceAll("\\[\\d+]|[-_]", "").toLowerCase(Locale.ROOT);
  }
}

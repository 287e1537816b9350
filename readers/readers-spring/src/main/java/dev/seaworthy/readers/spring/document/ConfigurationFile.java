package dev.seaworthy.readers.spring.document;

import java.util.Locale;

/** Parses configuration files by the rules of Spring Boot's loaders. */
public final class ConfigurationFile {
  private ConfigurationFile() {}

  /** Whether a file of that name is one that Boot can load and this reader parses. */
  public static boolean isOne(String name) {
    return isProperties(name) || isYaml(name);
  }

  /**
   * Parses a file; never fails, whatever the text holds.
   *
   * @param file its path, whose extension names the format
   * @param text its characters
   * @param dialect what the Boot version and the encoding change
   */
  public static Parsed parse(String file, String text, Dialect dialect) {
    return isProperties(file)
        ? new PropertiesParser(file, text, dialect).parse()
        : new YamlParser(file, text).parse();
  }

  private static boolean isProperties(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".properties");
  }

  private static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yml") || lower.endsWith(".yaml");
  }
}

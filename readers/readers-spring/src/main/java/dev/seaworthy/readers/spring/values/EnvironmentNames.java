package dev.seaworthy.readers.spring.values;

import dev.seaworthy.engine.facts.Settings.Naming;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of the environment as a source: {@code SPRING_DATASOURCE_PASSWORD} binds to {@code
 * spring.datasource.password}, {@code DB_PASSWORD} fills {@code ${DB_PASSWORD}} and {@code
 * ${db.password}}.
 *
 * @see <a
 *     href="https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding.environment-variables">
 *     Binding From Environment Variables</a>
 */
public final class EnvironmentNames implements Source {
  /** Roots of Boot's own properties, so that such a name is a setting even where no file has it. */
  private static final List<String> ROOTS =
      List.of("SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "SEAWORTHY_");

  private final String label;
  private final Map<String, Entry> byName = new LinkedHashMap<>();

  /** A source from entries whose names are those of the environment; the last of a name counts. */
  public EnvironmentNames(String label, List<Entry> entries) {
    this.label = label;
    entries.forEach(each -> byName.put(each.name(), each));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<Entry> entries() {
    return List.copyOf(byName.values());
  }

  @Override
  public Optional<Entry> exactly(String name) {
    Entry entry = byName.get(name);
    if (entry == null) {
      String plain = name.replace('.', '_').replace('-', '_');
      entry = byName.getOrDefault(plain, byName.get(plain.toUpperCase(Locale.ROOT)));
    }
    return Optional.ofNullable(entry);
  }

  @Override
  public Optional<Entry> named(String name) {
    Entry entry = byName.get(variable(Naming.RELAXED.canonical(name)));
    return Optional.ofNullable(entry != null ? entry : byName.get(variable(name)));
  }

  /**
   * The names of properties that Boot itself reads, as this source may set them: {@code a.b[0]}.
   */
  List<String> ownProperties() {
    return byName.keySet().stream()
        .filter(name -> ROOTS.stream().anyMatch(name::startsWith))
        .map(EnvironmentNames::property)
        .toList();
  }

  private static String variable(String property) {
    StringBuilder variable = new StringBuilder(property.length());
    for (int i = 0; i < property.length(); i++) {
      char each = property.charAt(i);
      if (each == '.' || each == '-' || each == '[') {
        variable.append('_');
      } else if (each != ']') {
        variable.append(Character.toUpperCase(each));
      }
    }
    return variable.toString();
  }

  private static String property(String variable) {
    StringBuilder property = new StringBuilder();
    for (String part : variable.split("_", -1)) {
      boolean index = !part.isEmpty() && part.chars().allMatch(Character::isDigit);
      if (index) {
        property.append('[').append(part).append(']');
      } else if (!part.isEmpty()) {
        property.append(property.isEmpty() ? "" : ".").append(part.toLowerCase(Locale.ROOT));
      }
    }
    return property.toString();
  }
}

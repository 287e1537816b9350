package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import dev.seaworthy.readers.spring.values.EnvironmentNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Django's names in the environment, which Seaworthy's starter takes for its own properties. */
final class DjangoNames {
  /** By Django's name: the starter's, as Spring Boot spells it in the environment. */
  private static final Map<String, String> OURS =
      Map.of(
          "SECRET_KEY", "SEAWORTHY_SECRETKEY",
          "SECRET_KEY_FALLBACKS", "SEAWORTHY_SECRETKEYFALLBACKS",
          "DEBUG", "SEAWORTHY_DEBUG",
          "ALLOWED_HOSTS", "SEAWORTHY_ALLOWEDHOSTS");

  private DjangoNames() {}

  /** The source with the starter's names beside Django's; {@code DEBUG} is no longer Boot's. */
  static Source translated(Source source) {
    List<Entry> entries = new ArrayList<>();
    for (Entry each : source.entries()) {
      String ours = OURS.get(each.name());
      if (ours != null) {
        entries.add(new Entry(ours, each.text(), each.raw(), each.place()));
      }
      if (!each.name().equals("DEBUG")) {
        entries.add(each);
      }
    }
    return new EnvironmentNames(source.label(), entries);
  }
}

package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.spring.document.Document;
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

  /**
   * What the starter takes where no file says anything: names of the environment.
   *
   * @param complete whether the given environment is the whole one, so that a name it lacks is
   *     empty rather than unknown
   */
  static Source fromTheEnvironment(boolean complete) {
    String end = complete ? ":}" : "}";
    List<Entry> entries = new ArrayList<>();
    for (String each : new String[] {"secret-key=SECRET_KEY", "allowed-hosts=ALLOWED_HOSTS"}) {
      String name = each.substring(each.indexOf('=') + 1);
      String placeholder = "${" + name + end;
      String property = "seaworthy." + each.substring(0, each.indexOf('='));
      entries.add(new Entry(property, placeholder, placeholder, Place.in("")));
    }
    return new Document("the starter", 0, entries);
  }

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

package dev.seaworthy.boot.scrubbing;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.report.telling.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in force as a person may see them: what is secret by its name by its length, and of
 * the rest neither what looks like a secret nor what is one under another name. Immutable.
 */
public final class ShownSettings {
  private static final NameRules NAMES = new NameRules("");

  /** Secret although the name does not say so: where the admin is. */
  private static final String ADMIN_PATH = "seaworthy.admin.path";

  private final Scrubber scrubber;

  private ShownSettings(Scrubber scrubber) {
    this.scrubber = scrubber;
  }

  /**
   * Knows the secrets among these settings wherever they stand.
   *
   * @param all every setting in force
   */
  public static ShownSettings of(List<Fact<Datum>> all) {
    List<Map.Entry<String, String>> texts = new ArrayList<>();
    for (Fact<Datum> each : all) {
      text(each).ifPresent(text -> texts.add(Map.entry(asSecret(each.name()), text)));
    }
    return new ShownSettings(Scrubber.of(NAMES).knowing(texts));
  }

  /** The value of a setting. */
  public String shown(Fact<Datum> fact) {
    return text(fact)
        .filter(text -> !isSecret(fact.name()))
        .map(scrubber::text)
        .orElseGet(() -> Disclosure.shown(fact));
  }

  /** A name that says of a secret that it is one. */
  private static String asSecret(String name) {
    return isAdminPath(name) ? "secret" : name;
  }

  private static boolean isSecret(String name) {
    return NAMES.hides(name) || isAdminPath(name);
  }

  private static boolean isAdminPath(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith(ADMIN_PATH);
  }

  private static Optional<String> text(Fact<Datum> fact) {
    return fact.inForce()
        .filter(Datum.Text.class::isInstance)
        .map(datum -> ((Datum.Text) datum).text());
  }
}

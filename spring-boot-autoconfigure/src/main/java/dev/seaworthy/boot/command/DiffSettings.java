package dev.seaworthy.boot.command;

import dev.seaworthy.boot.check.RunningApplication;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.boot.scrubbing.ShownSettings;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Django's {@code diffsettings}: the settings in force that differ from the defaults of Spring Boot
 * and of the other libraries, those that no library has with {@code ###} behind. Secrets are shown
 * by their length.
 *
 * @param unified whether with the default before each, as {@code --output unified} has it
 * @param all whether to list the defaults that hold too
 * @see <a href="https://docs.djangoproject.com/en/5.2/ref/django-admin/#diffsettings">diffsettings
 *     </a>
 */
record DiffSettings(boolean unified, boolean all) {
  static final String COMMAND = "diffsettings";
  static final Set<String> SWITCHES = Set.of("all");
  static final Set<String> VALUED = Set.of("output");

  /**
   * Reads the options.
   *
   * @throws WrongUse if the layout is none
   */
  static DiffSettings of(Arguments arguments) throws WrongUse {
    String layout = arguments.one("output").orElse("hash");
    if (!layout.equals("hash") && !layout.equals("unified")) {
      throw new WrongUse("--output is '" + layout + "'; write hash or unified");
    }
    return new DiffSettings(layout.equals("unified"), arguments.isGiven("all"));
  }

  /** The listing. */
  String of(ConfigurableEnvironment environment, PublishedSettings published) {
    List<Fact<Datum>> facts =
        RunningApplication.deployment(environment, RunningEnvironment.of(environment))
            .settings()
            .all()
            .toList();
    ShownSettings values = ShownSettings.of(facts);
    Map<String, List<String>> lines = new TreeMap<>();
    for (Fact<Datum> each : facts) {
      Optional<String> usual = published.usual(each.name());
      List<String> written = lines(each, usual, values, published.has(each.name()));
      if (!written.isEmpty()) {
        lines.put(each.name(), written);
      }
    }
    if (all) {
      Set<String> set = new HashSet<>();
      facts.forEach(each -> set.add(PublishedSettings.key(each.name())));
      published
          .defaults()
          .forEach(
              (name, usual) -> {
                if (!set.contains(PublishedSettings.key(name))) {
                  lines.put(name, List.of((unified ? "  " : "### ") + line(name, usual)));
                }
              });
    }
    StringBuilder text = new StringBuilder();
    lines.values().forEach(each -> each.forEach(line -> text.append(line).append('\n')));
    return text.toString();
  }

  private List<String> lines(
      Fact<Datum> fact, Optional<String> usual, ShownSettings values, boolean known) {
    String line = line(fact.name(), value(fact, values));
    boolean differs = usual.isEmpty() || !usual.equals(text(fact));
    if (!differs) {
      return all ? List.of((unified ? "  " : "### ") + line) : List.of();
    }
    if (!unified) {
      return List.of(line + (known ? "" : "  ###"));
    }
    List<String> both = new ArrayList<>();
    usual.ifPresent(text -> both.add("- " + line(fact.name(), text)));
    both.add("+ " + line);
    return both;
  }

  private static String line(String name, String value) {
    return Shown.of(name) + " = " + Shown.of(value);
  }

  private static String value(Fact<Datum> fact, ShownSettings values) {
    return fact.value() instanceof Value.Unknown<Datum> unknown
        ? "<not known: " + unknown.reason() + ">"
        : values.shown(fact);
  }

  private static Optional<String> text(Fact<Datum> fact) {
    return fact.inForce()
        .filter(Datum.Text.class::isInstance)
        .map(datum -> ((Datum.Text) datum).text());
  }
}

package dev.seaworthy.readers.spring.values;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import dev.seaworthy.readers.spring.placeholder.BuildNames;
import dev.seaworthy.readers.spring.placeholder.Filled;
import dev.seaworthy.readers.spring.placeholder.Found;
import dev.seaworthy.readers.spring.placeholder.Placeholders;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings in force in one environment. Used once. */
public final class EffectiveSettings {
  /** Properties that the JVM, Boot or the machine supply at each start. */
  private static final List<String> FROM_THE_MACHINE =
      List.of("user.", "java.", "os.", "file.", "line.", "path.", "sun.");

  private static final String RANDOM = "random.";

  private final List<Source> sources;
  private final Supply supply;
  private final Set<Trouble> troubles = new LinkedHashSet<>();

  /**
   * @param sources the strongest first
   * @param supply what else supplies values
   */
  public EffectiveSettings(List<Source> sources, Supply supply) {
    this.sources = List.copyOf(sources);
    this.supply = supply;
  }

  /** Computes the settings. */
  public Settings settings() {
    List<Fact<Datum>> facts = new ArrayList<>();
    for (Chain chain : Chains.of(sources)) {
      facts.add(fact(chain));
    }
    return Settings.of(Settings.Naming.RELAXED, facts);
  }

  /** What keeps the application from starting, once the settings are computed. */
  public List<Trouble> troubles() {
    return List.copyOf(troubles);
  }

  private Fact<Datum> fact(Chain chain) {
    Entry entry = chain.winner();
    BuildNames filtered = BuildNames.fill(entry.text(), supply.build());
    Filled filled = Placeholders.fill(filtered.text(), this::find);
    List<Layer> suppliers = new ArrayList<>(filtered.suppliers());
    suppliers.addAll(filled.suppliers());
    Origin origin = new Origin(List.of(Chain.layer(entry)), suppliers, chain.hidden());
    return new Fact<>(chain.name(), value(entry, filtered, filled), origin);
  }

  private Value<Datum> value(Entry entry, BuildNames filtered, Filled filled) {
    if (!filtered.missing().isEmpty()) {
      return Value.unknown(
          filtered.missing(),
          named(filtered.missing()) + " is a property of the build, which no build file sets");
    }
    if (!filled.circular().isEmpty()) {
      cannotStart(
          entry,
          "the placeholder " + named(filled.circular()) + " leads back to itself",
          "write a value in one of the two places");
      return Value.unknown(List.of(), "its placeholders lead back to themselves");
    }
    if (!filled.missing().isEmpty()) {
      return missing(entry, filled.missing());
    }
    Datum datum = Datum.text(filled.text());
    return filled.defaulted().isEmpty() || supply.complete()
        ? Value.known(datum)
        : Value.defaultInForce(datum, filled.defaulted());
  }

  private Value<Datum> missing(Entry entry, List<String> names) {
    if (names.stream().anyMatch(name -> name.startsWith(RANDOM))) {
      return Value.unknown(List.of(), "it is drawn at random at each start");
    }
    if (names.stream().allMatch(EffectiveSettings::isFromTheMachine)) {
      return Value.unknown(names, "the machine it runs on supplies " + named(names));
    }
    if (supply.complete()) {
      cannotStart(
          entry,
          "needs " + named(names) + ", which the given environment lacks",
          "set it, or write a default after a colon");
    }
    String nowhere = named(names) + " is set in no file that feeds this environment";
    return Value.unknown(
        names,
        supply.beyond().isEmpty()
            ? nowhere
            : nowhere + "; " + String.join(" or ", supply.beyond()) + " may supply it");
  }

  private void cannotStart(Entry entry, String problem, String mend) {
    troubles.add(new Trouble(Trouble.Severity.CANNOT_START, entry.place(), problem, mend));
  }

  private static String named(List<String> names) {
    return Shown.clipped(String.join(", ", names), 120);
  }

  private static boolean isFromTheMachine(String name) {
    return FROM_THE_MACHINE.stream().anyMatch(name::startsWith);
  }

  /** What a placeholder finds: in any spelling for a name in Boot's own spelling, else exactly. */
  private Optional<Found> find(String name) {
    boolean canonical = isCanonical(name);
    for (Source source : sources) {
      Optional<Entry> entry = canonical ? source.named(name) : source.exactly(name);
      if (entry.isPresent()) {
        return Optional.of(found(source, entry.get()));
      }
    }
    return canonical ? exactly(name) : Optional.empty();
  }

  private Optional<Found> exactly(String name) {
    for (Source source : sources) {
      Optional<Entry> entry = source.exactly(name);
      if (entry.isPresent()) {
        return Optional.of(found(source, entry.get()));
      }
    }
    return Optional.empty();
  }

  private static Found found(Source source, Entry entry) {
    return new Found(entry.text(), Chain.layer(entry), source instanceof EnvironmentNames);
  }

  /** Lower-case letters, digits, dashes, dots and indexes. */
  private static boolean isCanonical(String name) {
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      boolean fits =
          (each >= 'a' && each <= 'z') || Character.isDigit(each) || "-.[]".indexOf(each) >= 0;
      if (!fits) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}

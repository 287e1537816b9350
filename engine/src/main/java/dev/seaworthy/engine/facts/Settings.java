package dev.seaworthy.engine.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The application's own settings in one environment, each with its origin. Immutable.
 *
 * <p>Nested values have names of their own: {@code spring.datasource.hikari.password}, {@code
 * ALLOWED_HOSTS[0]}, {@code DATABASES.default.PASSWORD}.
 */
public final class Settings {
  /** How two spellings of a name are compared. */
  public enum Naming {
    /**
     * Spring's relaxed binding: case, dashes and underscores inside an element do not count.
     *
     * @see <a
     *     href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Spring
     *     Boot, Externalized Configuration</a>
     */
    RELAXED,
    /** Names are compared as they are, as in Python. */
    EXACT;

    /** The form in which two spellings of a name are equal. */
    public String canonical(String name) {
      return this == EXACT || isRelaxed(name) ? name : relaxed(name);
    }

    private static boolean isRelaxed(String name) {
      for (int i = 0; i < name.length(); i++) {
        char each = name.charAt(i);
        if (each == '-' || each == '_' || Character.toLowerCase(each) != each) {
          return false;
        }
      }
      return true;
    }

    private static String relaxed(String name) {
      StringBuilder relaxed = new StringBuilder(name.length());
      for (int i = 0; i < name.length(); i++) {
        char each = name.charAt(i);
        if (each != '-' && each != '_') {
          relaxed.append(Character.toLowerCase(each));
        }
      }
      return relaxed.toString();
    }
  }

  private final Naming naming;
  private final Map<String, Fact<Datum>> byName;
  private final Optional<String> gap;

  private Settings(Naming naming, Map<String, Fact<Datum>> byName, Optional<String> gap) {
    this.naming = naming;
    this.byName = byName;
    this.gap = gap;
  }

  /** Settings from facts; of two facts with the same name, the first counts. */
  public static Settings of(Naming naming, Collection<Fact<Datum>> facts) {
    Map<String, Fact<Datum>> byName = new LinkedHashMap<>();
    facts.forEach(fact -> byName.putIfAbsent(naming.canonical(fact.name()), fact));
    return new Settings(naming, byName, Optional.empty());
  }

  /** No settings at all. */
  public static Settings none(Naming naming) {
    return of(naming, List.of());
  }

  /**
   * The same settings, of which a part could not be read: what nobody stated is unknown, not unset.
   *
   * @param reason what could not be read, as part of a sentence
   */
  public Settings withGap(String reason) {
    return new Settings(naming, byName, Optional.of(reason));
  }

  /** What could not be read of them, as part of a sentence; empty where all was. */
  public Optional<String> gap() {
    return gap;
  }

  /** The setting of that name; an unset fact when nobody stated it. */
  public Fact<Datum> fact(String name) {
    return stated(name).orElseGet(() -> unstated(name));
  }

  private Optional<Fact<Datum>> stated(String name) {
    return Optional.ofNullable(byName.get(naming.canonical(name)));
  }

  private <T> Fact<T> unstated(String name) {
    return gap.map(reason -> new Fact<>(name, Value.<T>unknown(List.of(), reason), Origin.none()))
        .orElseGet(() -> Fact.unset(name));
  }

  /** Whether anybody stated it, or something beneath it. */
  public boolean has(String name) {
    return stated(name).isPresent() || under(name).findAny().isPresent();
  }

  /**
   * The settings beneath a name: {@code under("server.ssl")} holds {@code server.ssl.key-store}.
   */
  public Stream<Fact<Datum>> under(String prefix) {
    String stem = naming.canonical(prefix);
    return byName.entrySet().stream()
        .filter(entry -> isUnder(entry.getKey(), stem))
        .map(Map.Entry::getValue);
  }

  /**
   * The settings that are called so, under whatever prefix: {@code endingWith("cookie.secure")}
   * holds {@code server.servlet.session.cookie.secure}.
   */
  public Stream<Fact<Datum>> endingWith(String ending) {
    String tail = naming.canonical(ending);
    return byName.entrySet().stream()
        .filter(entry -> entry.getKey().equals(tail) || entry.getKey().endsWith("." + tail))
        .map(Map.Entry::getValue);
  }

  /** Every setting, in the order the reader found them. */
  public Stream<Fact<Datum>> all() {
    return byName.values().stream();
  }

  /**
   * The setting as text. Numbers and booleans appear as the language prints them; lists, tables and
   * objects are left out, as if unset.
   */
  public Fact<String> text(String name) {
    Fact<Datum> fact = fact(name);
    boolean printable = fact.inForce().map(datum -> print(datum).isPresent()).orElse(true);
    return printable
        ? fact.map(datum -> print(datum).orElse(""))
        : new Fact<>(fact.name(), Value.unset(), fact.origin());
  }

  /**
   * The setting as a boolean, as Spring's binder reads one: {@code true}, {@code on}, {@code yes}
   * and {@code 1} in any case are true, everything else is false.
   */
  public Fact<Boolean> flag(String name) {
    return text(name).map(Settings::isTrue);
  }

  /**
   * The setting as a list: its items, or its text split at commas. The value's form is the weakest
   * among the items: one unknown item makes the list unknown.
   */
  public Fact<List<String>> list(String name) {
    Optional<Fact<Datum>> whole = stated(name);
    if (whole.isPresent()) {
      return whole.get().map(Settings::toList);
    }
    List<Fact<Datum>> items =
        Stream.iterate(0, index -> index + 1)
            .map(index -> stated(name + "[" + index + "]"))
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .toList();
    return items.isEmpty() ? unstated(name) : join(name, items);
  }

  /** The number of settings. */
  public int size() {
    return byName.size();
  }

  private static Fact<List<String>> join(String name, List<Fact<Datum>> items) {
    List<String> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Layer> winners = new ArrayList<>();
    List<Layer> suppliers = new ArrayList<>();
    List<Layer> overridden = new ArrayList<>();
    Optional<Value.Unknown<Datum>> unknown = Optional.empty();
    for (Fact<Datum> item : items) {
      item.inForce().flatMap(Settings::print).ifPresent(values::add);
      winners.addAll(item.origin().winners());
      suppliers.addAll(item.origin().suppliers());
      overridden.addAll(item.origin().overridden());
      if (item.value() instanceof Value.DefaultInForce<Datum> byDefault) {
        names.addAll(byDefault.names());
      } else if (item.value() instanceof Value.Unknown<Datum> stopped) {
        unknown = Optional.of(stopped);
      }
    }
    Origin origin = new Origin(winners, suppliers, overridden);
    if (unknown.isPresent()) {
      Value.Unknown<Datum> stopped = unknown.get();
      return new Fact<>(name, Value.unknown(stopped.names(), stopped.reason()), origin);
    }
    List<String> whole = List.copyOf(values);
    return new Fact<>(
        name, names.isEmpty() ? Value.known(whole) : Value.defaultInForce(whole, names), origin);
  }

  private static List<String> toList(Datum datum) {
    if (datum instanceof Datum.Items items) {
      return items.items().stream().flatMap(item -> print(item).stream()).toList();
    }
    return print(datum).stream()
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Optional<String> print(Datum datum) {
    if (datum instanceof Datum.Text text) {
      return Optional.of(text.text());
    }
    if (datum instanceof Datum.Flag flag) {
      return Optional.of(String.valueOf(flag.value()));
    }
    if (datum instanceof Datum.Whole whole) {
      return Optional.of(whole.value().toString());
    }
    return datum instanceof Datum.Real real
        ? Optional.of(String.valueOf(real.value()))
        : Optional.empty();
  }

  private static boolean isTrue(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes", "1" -> true;
      default -> false;
    };
  }

  private static boolean isUnder(String name, String stem) {
    return name.length() > stem.length()
        && name.startsWith(stem)
        && (name.charAt(stem.length()) == '.' || name.charAt(stem.length()) == '[');
  }
}

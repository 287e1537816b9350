package dev.seaworthy.readers.java;

import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.SecurityChain;
import dev.seaworthy.readers.spring.program.ReadProgram;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Programs read from sources, and chains as one line of text each. */
final class Programs {
  private Programs() {}

  static Program of(Path root, Map<String, String> sources) {
    return read(root, sources).in(profiles(), Settings.none(Settings.Naming.RELAXED));
  }

  static ReadProgram read(Path root, Map<String, String> sources) {
    try {
      for (Map.Entry<String, String> each : sources.entrySet()) {
        Path file = root.resolve(each.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, each.getValue());
      }
      return new JavaPrograms().read(SourceTree.of(root).files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Profiles profiles(String... active) {
    return new Profiles(List.of(active), List.of(), List.of());
  }

  static Settings settings(Map<String, String> values) {
    List<Fact<Datum>> facts = new ArrayList<>();
    values.forEach(
        (name, value) ->
            facts.add(new Fact<>(name, Value.known(Datum.text(value)), Origin.none())));
    return Settings.of(Settings.Naming.RELAXED, facts);
  }

  /** {@code reach | pattern: who, … | else: who | feature off, …}, and its gaps. */
  static String line(SecurityChain chain) {
    List<String> parts = new ArrayList<>();
    parts.add(text(chain.reach()));
    parts.add(chain.rules().stream().map(Programs::text).collect(Collectors.joining(", ")));
    parts.add("else " + word(chain.fallback()));
    Map<String, String> features = new TreeMap<>();
    chain
        .features()
        .forEach(
            (feature, setting) ->
                features.put(
                    feature.name().toLowerCase(Locale.ROOT),
                    setting.state().name().toLowerCase(Locale.ROOT)
                        + (setting.values().isEmpty() ? "" : setting.values())));
    parts.add(
        features.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ")));
    chain.condition().ifPresent(parts::add);
    parts.addAll(chain.gaps());
    return String.join(" | ", parts);
  }

  private static String text(AccessRule rule) {
    return text(rule.matcher()) + ": " + word(rule.access());
  }

  private static String word(AccessRule.Access access) {
    return access.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String text(Matcher matcher) {
    if (matcher instanceof Matcher.Everything) {
      return "all";
    }
    if (matcher instanceof Matcher.Paths paths) {
      return paths.method().map(each -> each + " ").orElse("") + String.join(" ", paths.patterns());
    }
    if (matcher instanceof Matcher.Endpoints endpoints) {
      return "endpoints"
          + endpoints.ids()
          + (endpoints.except().isEmpty() ? "" : "-" + endpoints.except());
    }
    if (matcher instanceof Matcher.AnyOf several) {
      return several.any().stream().map(Programs::text).collect(Collectors.joining(" or "));
    }
    return matcher instanceof Matcher.Sometimes sometimes
        ? "perhaps " + text(sometimes.matcher())
        : "?";
  }
}

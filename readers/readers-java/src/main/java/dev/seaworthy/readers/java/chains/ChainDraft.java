package dev.seaworthy.readers.java.chains;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A security chain while it is read. Used once. */
final class ChainDraft {
  private final List<AccessRule> rules = new ArrayList<>();
  private final Map<Feature, FeatureSetting> features = new EnumMap<>(Feature.class);
  private final List<String> gaps = new ArrayList<>();
  private final List<Matcher> reach = new ArrayList<>();
  private AccessRule.Access fallback = AccessRule.Access.EVERYBODY;

  void rule(Matcher matcher, AccessRule.Access access, Place place) {
    rules.add(new AccessRule(matcher, access, place));
  }

  void fallback(AccessRule.Access access) {
    fallback = access;
  }

  /** What is said last counts, unless code decides whether it is said. */
  void feature(Feature feature, State state, Place place, boolean perhaps) {
    FeatureSetting before = features.get(feature);
    List<String> values = before == null ? List.of() : before.values();
    features.put(feature, new FeatureSetting(perhaps ? State.OPAQUE : state, place, values));
  }

  /** The feature is named, and stays as it is where more was said of it before. */
  void named(Feature feature, Place place, boolean perhaps) {
    features.putIfAbsent(
        feature, new FeatureSetting(perhaps ? State.OPAQUE : State.ON, place, List.of()));
  }

  void value(Feature feature, String value, Place place) {
    FeatureSetting before =
        features.getOrDefault(feature, new FeatureSetting(State.ON, place, List.of()));
    List<String> values = new ArrayList<>(before.values());
    values.add(value);
    features.put(feature, new FeatureSetting(before.state(), before.place(), values));
  }

  Optional<FeatureSetting> says(Feature feature) {
    return Optional.ofNullable(features.get(feature));
  }

  void reach(Matcher matcher) {
    reach.add(matcher);
  }

  Optional<Matcher> reach() {
    return reach.isEmpty()
        ? Optional.empty()
        : Optional.of(reach.size() == 1 ? reach.get(0) : new Matcher.AnyOf(reach));
  }

  void gap(String gap) {
    if (!gaps.contains(gap)) {
      gaps.add(gap);
    }
  }

  SecurityChain chain(String name, Place place, int order, Optional<String> condition) {
    return new SecurityChain(
        name,
        place,
        order,
        reach().orElse(new Matcher.Everything()),
        rules,
        fallback,
        features,
        condition,
        gaps);
  }
}

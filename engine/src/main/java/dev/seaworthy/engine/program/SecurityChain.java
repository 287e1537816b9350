package dev.seaworthy.engine.program;

import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One security chain of an application: which requests it takes, who may make them, and what it
 * adds.
 *
 * @param name what the program calls it: {@code SecurityConfig.filterChain}
 * @param place where it begins
 * @param order chains with a smaller number are asked first
 * @param reach the requests it takes; a request goes to the first chain that takes it
 * @param rules its rules, in order
 * @param fallback what happens to a request that no rule is about
 * @param features what it says of each feature; a feature that is not named is as Spring Security
 *     has it
 * @param condition on what it depends whether the chain is there at all, where the files do not
 *     decide it; else empty
 * @param gaps what in it was not understood, as ends of a sentence
 */
public record SecurityChain(
    String name,
    Place place,
    int order,
    Matcher reach,
    List<AccessRule> rules,
    AccessRule.Access fallback,
    Map<Feature, FeatureSetting> features,
    Optional<String> condition,
    List<String> gaps) {
  /** The order of paths that no chain takes. */
  public static final int IGNORED = Integer.MIN_VALUE;

  /** The order of a chain that states none: the last. */
  public static final int UNORDERED = Integer.MAX_VALUE;

  /** Copies the collections. */
  public SecurityChain {
    rules = List.copyOf(rules);
    features = Map.copyOf(features);
    gaps = List.copyOf(gaps);
  }

  /** The same chain, there only under a condition. */
  public SecurityChain onlyIf(Optional<String> holds) {
    return new SecurityChain(name, place, order, reach, rules, fallback, features, holds, gaps);
  }

  /** What it says of a feature; empty where it leaves it to Spring Security. */
  public Optional<FeatureSetting> says(Feature feature) {
    return Optional.ofNullable(features.get(feature));
  }

  /** Whether it says that a feature is off. */
  public boolean switchesOff(Feature feature) {
    return says(feature).filter(each -> each.state() == FeatureSetting.State.OFF).isPresent();
  }

  /** Whether it says that a feature is on, at least in part. */
  public boolean switchesOn(Feature feature) {
    return says(feature)
        .filter(
            each ->
                each.state() == FeatureSetting.State.ON
                    || each.state() == FeatureSetting.State.PARTLY)
        .isPresent();
  }

  /** Whether a person logs in through it with a browser that keeps the login. */
  public boolean keepsLogins() {
    boolean login =
        switchesOn(Feature.FORM_LOGIN)
            || switchesOn(Feature.PROVIDER_LOGIN)
            || switchesOn(Feature.REMEMBER_ME);
    return login && !switchesOff(Feature.SESSIONS);
  }

  /** A fact about it, named after the chain and placed where a feature is set. */
  public Fact<FeatureSetting> fact(FeatureSetting setting) {
    return new Fact<>(name, Value.known(setting), Origin.at(setting.place()));
  }
}

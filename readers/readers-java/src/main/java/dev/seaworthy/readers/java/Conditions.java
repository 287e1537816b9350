package dev.seaworthy.readers.java;

import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.java.syntax.Annotation;
import dev.seaworthy.readers.java.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether what annotations stand on is there in one environment: {@code @Profile}, {@code
 * ConditionalOnProperty}. Other conditions keep it open, apart from those that hold in every web
 * application.
 */
final class Conditions {
  private static final Set<String> HELD =
      Set.of(
          "ConditionalOnClass",
          "ConditionalOnWebApplication",
          "ConditionalOnMissingBean",
          "ConditionalOnDefaultWebSecurity");

  private final Profiles profiles;
  private final Settings settings;

  Conditions(Profiles profiles, Settings settings) {
    this.profiles = profiles;
    this.settings = settings;
  }

  /**
   * What conditions say together.
   *
   * @param there whether it may be there
   * @param open on what that depends, where it is not decided; else empty
   */
  record Answer(boolean there, Optional<String> open) {
    private static final Answer YES = new Answer(true, Optional.empty());
    private static final Answer NO = new Answer(false, Optional.empty());

    private static Answer perhaps(String condition) {
      return new Answer(true, Optional.of(condition));
    }
  }

  /** What all annotations say together. */
  Answer of(List<Annotation> annotations) {
    Answer answer = Answer.YES;
    for (Annotation each : annotations) {
      Answer one = one(each);
      if (!one.there()) {
        return one;
      }
      if (one.open().isPresent()) {
        answer = one;
      }
    }
    return answer;
  }

  private Answer one(Annotation annotation) {
    if (annotation.name().equals("Profile")) {
      return profile(annotation.texts("value"));
    }
    if (annotation.name().equals("ConditionalOnProperty")
        || annotation.name().equals("ConditionalOnBooleanProperty")) {
      return property(annotation);
    }
    boolean open = annotation.name().startsWith("Conditional") && !HELD.contains(annotation.name());
    return open ? Answer.perhaps("if @" + annotation.name() + " holds") : Answer.YES;
  }

  /** One of several expressions has to hold. */
  private Answer profile(List<String> expressions) {
    if (expressions.isEmpty()) {
      return Answer.perhaps("in a profile that is not named as a text");
    }
    for (String each : expressions) {
      if (each.indexOf('&') >= 0 || each.indexOf('|') >= 0 || each.indexOf('(') >= 0) {
        return Answer.perhaps("if @Profile holds");
      }
      boolean negated = each.startsWith("!");
      if (isActive(negated ? each.substring(1) : each) != negated) {
        return Answer.YES;
      }
    }
    return Answer.NO;
  }

  private boolean isActive(String profile) {
    return profiles.active().isEmpty()
        ? profile.equals("default")
        : profiles.active().contains(profile);
  }

  private Answer property(Annotation annotation) {
    List<String> names = new ArrayList<>(annotation.texts("name"));
    names.addAll(annotation.texts("value"));
    String prefix = annotation.texts("prefix").stream().findFirst().orElse("");
    String stem = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
    boolean plain = annotation.name().equals("ConditionalOnBooleanProperty");
    String having =
        plain ? "true" : annotation.texts("havingValue").stream().findFirst().orElse("");
    boolean missing = annotation.value("matchIfMissing").filter(Conditions::isTrue).isPresent();
    if (names.isEmpty()) {
      return Answer.perhaps("if a property is set");
    }
    for (String name : names) {
      Answer answer = property(stem + name, having, missing);
      if (!answer.there() || answer.open().isPresent()) {
        return answer;
      }
    }
    return Answer.YES;
  }

  private Answer property(String name, String having, boolean whenMissing) {
    Fact<Datum> stated = settings.fact(name);
    if (!stated.isSet()) {
      return whenMissing ? Answer.YES : Answer.NO;
    }
    Fact<String> text = settings.text(name);
    if (text.value() instanceof Value.Unknown<String> || text.inForce().isEmpty()) {
      return Answer.perhaps("if " + name + " says so");
    }
    String value = text.inForce().get();
    boolean holds =
        having.isEmpty() ? !value.equalsIgnoreCase("false") : value.equalsIgnoreCase(having);
    return holds ? Answer.YES : Answer.NO;
  }

  static boolean isTrue(Expression expression) {
    return expression instanceof Expression.Name name && name.text().equals("true");
  }
}

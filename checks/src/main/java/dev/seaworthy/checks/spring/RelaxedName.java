package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings.Naming;
import java.util.List;
import java.util.stream.Stream;

/**
 * A property's name as Spring's relaxed binding compares it: in lower case, without dashes and
 * underscores.
 *
 * @param canonical the name in that form
 */
public record RelaxedName(String canonical) {
  /** The name of a fact. */
  public static RelaxedName of(Fact<?> fact) {
    return of(fact.name());
  }

  /** A name in any spelling. */
  public static RelaxedName of(String name) {
    return new RelaxedName(Naming.RELAXED.canonical(name));
  }

  /** The settings of a deployment whose names end so, whatever they stand beneath. */
  public static Stream<Fact<Datum>> endingWith(Deployment deployment, String ending) {
    return deployment.settings().endingWith(ending);
  }

  /** A name that stands beside a fact: {@code shop.db.url} has {@code shop.db.username}. */
  public static String beside(Fact<?> fact, String last) {
    int dot = fact.name().lastIndexOf('.');
    return dot < 0 ? last : fact.name().substring(0, dot + 1) + last;
  }

  /** Whether it is the other name or ends with it as whole elements. */
  public boolean endsWith(String ending) {
    String bare = of(ending).canonical();
    return canonical.equals(bare) || canonical.endsWith("." + bare);
  }

  /** Whether it is the other name or stands beneath it. */
  public boolean isWithin(String stem) {
    String bare = of(stem).canonical();
    return canonical.startsWith(bare)
        && (canonical.length() == bare.length()
            || canonical.charAt(bare.length()) == '.'
            || canonical.charAt(bare.length()) == '[');
  }

  /** Its elements. */
  public List<String> elements() {
    return List.of(canonical.split("\\.", -1));
  }

  /** Its last element, without an index. */
  public String last() {
    String bare =
        canonical.endsWith("]") ? canonical.substring(0, canonical.lastIndexOf('[')) : canonical;
    return bare.substring(bare.lastIndexOf('.') + 1);
  }
}

package dev.seaworthy.readers.django.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An object of which nothing is known but why. */
public record Unknown(List<Reason> reasons) implements PythonObject {

  private static final int MOST_REASONS = 6;

  /** Copies the reasons. */
  public Unknown {
    reasons = List.copyOf(reasons);
  }

  /** Unknown for one reason. */
  public static Unknown because(Reason.Kind kind, String name, Site site) {
    return new Unknown(List.of(new Reason(kind, name, site)));
  }

  /** Unknown for the reasons of both. */
  public Unknown and(Unknown other) {
    if (other.reasons.equals(reasons)) {
      return this;
    }
    Set<Reason> both = new LinkedHashSet<>(reasons);
    both.addAll(other.reasons);
    return new Unknown(both.stream().limit(MOST_REASONS).toList());
  }

  @Override
  public String typeName() {
    return "unknown";
  }
}

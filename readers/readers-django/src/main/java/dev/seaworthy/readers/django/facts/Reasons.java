package dev.seaworthy.readers.django.facts;

import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why values are not known, in words. */
final class Reasons {

  private static final int SHOWN = 3;

  private Reasons() {}

  /** The first reasons, as part of a sentence. */
  static String sentence(Unknown unknown) {
    return String.join(
        ", and ", unknown.reasons().stream().limit(SHOWN).map(Reason::sentence).toList());
  }

  /** The names of the environment, and the files, that would make a value known. */
  static List<String> names(Unknown unknown) {
    return unknown.reasons().stream().filter(Data::isOutside).map(Reason::name).distinct().toList();
  }

  /** Whether a value is {@code None} only because a variable without a default is not supplied. */
  static boolean isAbsent(Traced value) {
    return value.isNone() && value.trace().implicit();
  }

  /** Why such a value is not known. */
  static String absent(Traced value) {
    return String.join(" and ", names(value.trace())) + " is read from the environment";
  }

  /** The names that a deployment could set so that the value changes. */
  static List<String> names(Trace trace) {
    if (!trace.replaceable()) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (Dependency each : trace.all()) {
      if (each.replaceable()) {
        names.add(each.name());
      }
    }
    return List.copyOf(names);
  }
}

package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What config data refuses: Boot then stops before the application starts. */
final class Refusals {
  private static final String ACTIVE = "spring.profiles.active";
  private static final String INCLUDE = "spring.profiles.include";
  private static final String DEFAULT = "spring.profiles.default";

  private Refusals() {}

  /** Keys and expressions of a document that was loaded, whether or not it is active. */
  static void ofLoaded(
      Document document, Contribution contribution, Rules rules, Collection<Trouble> to) {
    if (!rules.profilesKeyOfDocuments()) {
      entry(document, "spring.profiles")
          .ifPresent(
              found ->
                  to.add(
                      refused(
                          found,
                          "spring.profiles is refused since Spring Boot 3.0",
                          "write spring.config.activate.on-profile")));
    }
    if (contribution.isFromProfileFile()) {
      refuse(document, List.of(ACTIVE, INCLUDE, DEFAULT), to);
    }
    for (String each : contribution.activation().onProfile()) {
      if (!ProfileExpression.isWellFormed(each)) {
        entry(document, "spring.config.activate.on-profile")
            .ifPresent(found -> to.add(malformed(found, each)));
      }
    }
  }

  /** Keys of a document that is not active while the profiles are decided. */
  static void ofInactive(Document document, Rules rules, Collection<Trouble> to) {
    refuse(
        document,
        rules.profilesFromAnyDocument() ? List.of(INCLUDE) : List.of(ACTIVE, INCLUDE, DEFAULT),
        to);
  }

  /** A name that decides about documents, set by one that is not active by then. */
  static Trouble decidedByInactive(Entry entry) {
    return refused(
        entry,
        Shown.clipped(entry.name(), 80)
            + " decides what is loaded, and stands in a document that is not active then",
        "set it in a document that is always active");
  }

  private static void refuse(Document document, List<String> names, Collection<Trouble> to) {
    for (String name : names) {
      entry(document, name)
          .ifPresent(
              found ->
                  to.add(
                      refused(
                          found,
                          name + " stands in a document that is for some profiles only",
                          "move it to a document that is always active, or use"
                              + " spring.profiles.group")));
    }
  }

  private static Trouble malformed(Entry entry, String expression) {
    return refused(
        entry,
        "the profile expression '" + Shown.clipped(expression, 80) + "' is malformed",
        "put parentheses where & and | meet");
  }

  private static Optional<Entry> entry(Document document, String name) {
    return document.named(name).or(() -> document.named(name + "[0]"));
  }

  private static Trouble refused(Entry entry, String problem, String mend) {
    return new Trouble(Trouble.Severity.CANNOT_START, entry.place(), problem, mend);
  }
}

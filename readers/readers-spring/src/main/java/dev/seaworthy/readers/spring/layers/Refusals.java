package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keys that config data refuses in some documents: Boot then stops before it starts. */
final class Refusals {
  private static final List<String> ALWAYS_ACTIVE_ONLY =
      List.of("spring.profiles.active", "spring.profiles.include", "spring.profiles.default");

  private Refusals() {}

  static void of(
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
    boolean conditional = !contribution.activation().onProfile().isEmpty();
    if (!conditional && !contribution.isFromProfileFile()) {
      return;
    }
    for (String name : ALWAYS_ACTIVE_ONLY) {
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

  private static Optional<Entry> entry(Document document, String name) {
    return document.named(name).or(() -> document.named(name + "[0]"));
  }

  private static Trouble refused(Entry entry, String problem, String mend) {
    return new Trouble(Trouble.Severity.CANNOT_START, entry.place(), problem, mend);
  }
}

package dev.seaworthy.checks.django;

import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** The key that signs sessions, messages and reset tokens, and the older ones still accepted. */
final class KeyRows {
  private KeyRows() {}

  static List<Row> all() {
    return List.of(
        Row.manual(
            Row.declare("secret-key-weak", "security.W009", Severity.ERROR)
                .title("The secret key is missing, short or generated for development")
                .why(
                    "Whoever guesses the key forges sessions, messages and password-reset links,"
                        + " and so becomes the administrator.")
                .references(Reference.cwe(330), Reference.cwe(1391)),
            "Generate one with `seaworthy keygen`, put it in the environment as SECRET_KEY, and"
                + " read it with os.environ[\"SECRET_KEY\"].",
            KeyRows::current),
        Row.manual(
            Row.declare("fallback-key-weak", "security.W025", Severity.WARNING)
                .title("An older key that is still accepted is short or from development")
                .why("Whoever guesses it forges whatever the current key signs.")
                .references(Reference.cwe(1391)),
            "Remove the entry from SECRET_KEY_FALLBACKS once the longest session has ended.",
            KeyRows::fallbacks));
  }

  private static Outcome current(DjangoSettings settings) {
    Fact<Datum> key = settings.setting("SECRET_KEY");
    if (key.inForce().isEmpty() && !key.isSet()) {
      return Outcome.found(Flaw.of(key, "is not set"));
    }
    return Outcome.judge(
        key,
        value -> SecretKeys.weakness(value).<Verdict>map(Verdict::flawed).orElseGet(Verdict::fine));
  }

  private static Outcome fallbacks(DjangoSettings settings) {
    Fact<Datum> keys = settings.setting("SECRET_KEY_FALLBACKS");
    if (keys.inForce().isEmpty() && keys.isSet()) {
      return DjangoSettings.undecided(keys);
    }
    List<Outcome> outcomes = new ArrayList<>();
    if (keys.inForce().orElse(new Datum.Nothing()) instanceof Datum.Items items) {
      for (int index = 0; index < items.items().size(); index++) {
        outcomes.add(fallback(keys, index, items.items().get(index)));
      }
    }
    return Outcome.together(outcomes);
  }

  private static Outcome fallback(Fact<Datum> keys, int index, Datum key) {
    Fact<Datum> item = new Fact<>(keys.name() + "[" + index + "]", keys.value(), keys.origin());
    if (key instanceof Datum.Opaque) {
      return DjangoSettings.undecided(item);
    }
    return SecretKeys.weakness(key)
        .map(message -> Outcome.found(Flaw.of(item, message)))
        .orElseGet(Outcome::passed);
  }
}

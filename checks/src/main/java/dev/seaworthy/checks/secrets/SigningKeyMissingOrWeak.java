package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.checks.spring.Site;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds signing keys that are missing, short or monotonous. */
final class SigningKeyMissingOrWeak implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.signing-key-missing-or-weak")
          .severity(Severity.ERROR)
          .sameAs("Django", "security.W009")
          .title("A signing key is missing, or too weak to sign with")
          .why(
              """
              Whoever finds the key forges sessions, reset links and tokens; a short one is found
              by trying.""")
          .notWhen(
              """
              The key is half of a pair, as a PEM file: those are measured otherwise. Or Seaworthy's
              own key is missing from an application that serves no pages.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Make 64 random bytes with `openssl rand -base64 64` and hand them in from outside:
              `SECRET_KEY` for Seaworthy's own key.""")
          .mend(
              Framework.DJANGO,
              """
              Make one with `seaworthy keygen` and read it from the environment. The project's own
              SECRET_KEY is judged by security.W009.""")
          .fix(FixClass.MANUAL)
          .references(Reference.rfc(7518), Reference.cwe(326), Reference.cwe(521))
          .build();

  /** What HS256 asks for at least: a key as long as the hash (RFC 7518 section 3.2). */
  private static final int LEAST_BYTES = 32;

  /** Django's limits for its key (django/core/checks/security/base.py). */
  private static final int LEAST_CHARACTERS = 50;

  private static final int LEAST_DISTINCT = 5;

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    boolean ours =
        Libraries.of(deployment).startingWith("seaworthy-spring-boot").isPresent()
            && Site.absence(deployment).isEmpty();
    Fact<String> own = deployment.settings().text("seaworthy.secret-key");
    outcomes.add(
        Outcome.judge(
            ours ? own.orDefault("", "Seaworthy") : own, SigningKeyMissingOrWeak::verdictOnOwn));
    if (!Stage.isDevelopment(deployment)) {
      Secret.in(deployment)
          .filter(secret -> secret.value().isOwn() && !secret.value().isProviders())
          .filter(secret -> isSigningKey(secret.fact().name()))
          .forEach(
              secret -> outcomes.add(Outcome.judge(secret.fact(), text -> verdict(secret, text))));
    }
    return Outcome.together(outcomes);
  }

  private static Verdict verdictOnOwn(String key) {
    if (key.isEmpty()) {
      return Verdict.flawed("is missing");
    }
    if (key.codePointCount(0, key.length()) < LEAST_CHARACTERS) {
      return Verdict.flawed("is under " + LEAST_CHARACTERS + " characters");
    }
    return key.codePoints().distinct().count() < LEAST_DISTINCT
        ? Verdict.flawed("has under " + LEAST_DISTINCT + " different characters")
        : Verdict.fine();
  }

  private static Verdict verdict(Secret secret, String key) {
    boolean coded = Words.of(secret.fact().name()).contains("base");
    int bytes = coded ? key.length() * 3 / 4 : key.getBytes(StandardCharsets.UTF_8).length;
    return bytes >= LEAST_BYTES
        ? Verdict.fine()
        : Verdict.flawed("is " + bytes + " bytes long, under " + LEAST_BYTES);
  }

  /** A name that ends in a secret or key for tokens, such as {@code jwt.secret}. */
  private static boolean isSigningKey(String name) {
    List<String> words = Words.of(name);
    int size = words.size();
    if (RelaxedName.of(name).canonical().equals("seaworthy.secretkey") || size < 2) {
      return false;
    }
    String last = words.get(size - 1);
    boolean key = last.equals("key") || last.equals("secret");
    List<String> before = words.subList(Math.max(0, size - 4), size - 1);
    return key && Stream.of("jwt", "token", "signing", "hmac").anyMatch(before::contains);
  }
}

package dev.seaworthy.checks.https;

import dev.seaworthy.checks.secrets.SecretValue;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;

/** Finds key stores guarded by a default password. */
final class DefaultKeystorePassword implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("https.default-keystore-password")
          .severity(Severity.WARNING)
          .title("The private key is guarded by a default password")
          .why("Whoever has the file has the key, and can pose as the site.")
          .notWhen("It is a trust store, which holds public certificates.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Give the key store a password from the secret store:
              `server.ssl.key-store-password=${KEY_STORE_PASSWORD}`.""")
          .fix(FixClass.MANUAL)
          .references(Pages.WEB_SERVER, Reference.cwe(1392))
          .build();

  private static final List<String> NAMES =
      List.of(
          "server.ssl.key-store-password",
          "server.ssl.key-password",
          "management.server.ssl.key-store-password");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        NAMES.stream()
            .map(
                name ->
                    Outcome.judge(
                        deployment.settings().text(name),
                        password -> verdict(deployment, password)))
            .toList());
  }

  private static Verdict verdict(Deployment deployment, String password) {
    SecretValue value = SecretValue.of(password);
    if (!value.isEmpty() && !value.isPublished()) {
      return Verdict.fine();
    }
    boolean packed =
        deployment
            .settings()
            .text("server.ssl.key-store")
            .inForce()
            .filter(store -> store.startsWith("classpath:"))
            .isPresent();
    Verdict.Flawed flawed =
        Verdict.flawed(
            "is " + value.shown() + (packed ? ", and the key store is in the artifact" : ""));
    return packed ? flawed.at(Severity.ERROR) : flawed;
  }
}

package dev.seaworthy.boot.key;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.signing.keys.KeyRing;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.env.Environment;

/** Decides which keys an application signs with. */
final class KeySource {
  private static final Log log = LogFactory.getLog(KeySource.class);

  private final Environment environment;
  private final RunningEnvironment running;

  KeySource(Environment environment, RunningEnvironment running) {
    this.environment = environment;
    this.running = running;
  }

  /**
   * The keys.
   *
   * @throws UnusableKeyException in production, when the key is missing, weak or a placeholder
   */
  KeyRing ring() {
    GivenKeys given = GivenKeys.in(environment);
    if (running.production()) {
      List<String> faults = given.faults();
      if (!faults.isEmpty()) {
        throw new UnusableKeyException(faults);
      }
    }
    return given.isGiven() ? given.ring() : KeyRing.of(own(), given.fallbacks());
  }

  private String own() {
    SecureRandom random = new SecureRandom();
    if (isTest()) {
      return LocalKey.passing(random);
    }
    String name = environment.getProperty("spring.application.name", "application");
    Path home = Path.of(System.getProperty("user.home", ""));
    LocalKey local = LocalKey.of(name, Path.of(""), home, random);
    Optional<String> key = local.text();
    log.info(
        key.isPresent()
            ? "SECRET_KEY is not set: signing with this machine's own key in " + local.file()
            : "SECRET_KEY is not set, and no key can be kept in "
                + local.file()
                + ": what is signed now holds until the next start");
    return key.orElseGet(() -> LocalKey.passing(random));
  }

  /** A test leaves nothing behind in the user's folder. */
  private boolean isTest() {
    return RunningEnvironment.isBootTest(environment)
        || running.profiles().stream()
            .anyMatch(each -> each.equals("test") || each.equals("testing"));
  }
}

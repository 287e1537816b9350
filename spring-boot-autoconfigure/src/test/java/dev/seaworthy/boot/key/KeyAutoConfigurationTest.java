package dev.seaworthy.boot.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.Logs;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.keys.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class KeyAutoConfigurationTest {
  private static final String GOOD = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class, KeyAutoConfiguration.class));

  @BeforeEach
  void aLogOfItsOwn() {
    Logs.anew();
  }

  @Test
  void productionUsesTheKeyThatIsGiven() {
    runner
        .withPropertyValues(
            "seaworthy.secret-key=" + GOOD, "seaworthy.secret-key-fallbacks=older, oldest")
        .run(context -> assertThat(context.getBean(KeyRing.class).size()).isEqualTo(3));
  }

  @Test
  void aFileOfKeysHoldsTheOlderOnesToo() {
    runner
        .withPropertyValues("seaworthy.secret-key=" + GOOD + "\nolder\n\n")
        .run(context -> assertThat(context.getBean(KeyRing.class).size()).isEqualTo(2));
  }

  @Test
  void anApplicationThatSignsNothingStartsWithoutAKey() {
    runner.run(context -> assertThat(context).hasNotFailed());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'SECRET_KEY (seaworthy.secret-key) is missing'",
    "short-one, 'SECRET_KEY (test) has under 50 characters'",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
        + " 'SECRET_KEY (test) has under 5 different characters'",
    "django-insecure-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn,"
        + " 'SECRET_KEY (test) starts with django-insecure-: a project template made it'",
    "change-me-before-you-go-to-production-this-is-only-an-example,"
        + " 'SECRET_KEY (test) is a placeholder to fill in (61 characters, hidden)'",
  })
  void productionRefusesAKeyThatNobodyShouldSignWith(String key, String fault) {
    runner
        .withPropertyValues("seaworthy.secret-key=" + key)
        .run(
            context -> {
              UnusableKeyException refused = refusal(context);
              assertThat(refused.faults()).containsExactly(fault);
              if (!key.isEmpty()) {
                assertThat(refused.toString()).doesNotContain(key);
              }
            });
  }

  @Test
  void theAnalysisSaysHowToGetAKey() {
    FailureAnalysis analysis =
        new UnusableKeyFailureAnalyzer()
            .analyze(
                new RuntimeException(), new UnusableKeyException(List.of("SECRET_KEY is missing")));
    assertThat(analysis.getDescription())
        .isEqualTo(
            """
            The application signs with its secret key, which cannot be used:

                SECRET_KEY is missing""");
    assertThat(analysis.getAction())
        .isEqualTo(
            """
            Make a key with `openssl rand -base64 64 | tr -d '\\n'`, one for each environment, and \
            hand it
            in as SECRET_KEY: in the process environment, in an environment file such as \
            .env.prod, or as
            a mounted file that SECRET_KEY_FILE names. On your own machine start with \
            --settings=local,
            which makes a key by itself.""");
  }

  @Test
  void aDevelopersMachineHasAKeyThatStays(@TempDir Path home, CapturedOutput output) {
    runner
        .withPropertyValues("spring.profiles.active=local", "spring.application.name=a/shop")
        .withSystemProperties("user.home=" + home)
        .run(
            first -> {
              String before = mark(first.getBean(KeyRing.class));
              Path[] kept = filesIn(home.resolve(".seaworthy/keys"));
              assertThat(kept).hasSize(1);
              assertThat(kept[0].getFileName().toString()).startsWith("a_shop-");
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept[0])))
                  .isEqualTo("rw-------");
              assertThat(output).doesNotContain(Files.readString(kept[0]).strip());
              runner
                  .withPropertyValues(
                      "spring.profiles.active=local", "spring.application.name=a/shop")
                  .run(second -> assertThat(mark(second.getBean(KeyRing.class))).isEqualTo(before));
            });
    assertThat(output.toString().split("SECRET_KEY is not set: signing with", -1)).hasSize(3);
  }

  @Test
  void twoApplicationsHaveTwoKeys(@TempDir Path home) {
    var random = new SecureRandom();
    LocalKey one = LocalKey.of("shop", home.resolve("a"), home, random);
    LocalKey other = LocalKey.of("shop", home.resolve("b"), home, random);
    LocalKey third = LocalKey.of("depot", home.resolve("a"), home, random);
    assertThat(List.of(one.text(), other.text(), third.text())).doesNotHaveDuplicates();
    assertThat(one.text()).isPresent().isEqualTo(one.text());
  }

  @Test
  void aKeyThatOthersCouldReadIsMadeAnew(@TempDir Path home) throws IOException {
    LocalKey key = LocalKey.of("shop", home, home, new SecureRandom());
    String before = key.text().orElseThrow();
    Files.setPosixFilePermissions(key.file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(key.text()).isPresent().get().isNotEqualTo(before);
  }

  @Test
  void aLinkInTheKeysPlaceIsReplaced(@TempDir Path home) throws IOException {
    LocalKey key = LocalKey.of("shop", home, home, new SecureRandom());
    Files.createDirectories(home.resolve(".seaworthy/keys"));
    Path elsewhere = Files.writeString(home.resolve("elsewhere"), "x".repeat(60));
    Files.createSymbolicLink(key.file(), elsewhere);
    assertThat(key.text()).isPresent().get().isNotEqualTo("x".repeat(60));
    assertThat(elsewhere).hasContent("x".repeat(60));
  }

  @Test
  void withoutAHomeTheKeyLastsForTheRun(@TempDir Path home, CapturedOutput output)
      throws IOException {
    Path noFolder = Files.createFile(home.resolve("file"));
    runner
        .withPropertyValues("spring.profiles.active=local")
        .withSystemProperties("user.home=" + noFolder)
        .run(context -> assertThat(context.getBean(KeyRing.class).weakKeys()).isEmpty());
    assertThat(output).contains("what is signed now holds until the next start");
  }

  @Test
  void aTestLeavesNothingBehind(@TempDir Path home) {
    runner
        .withPropertyValues("spring.profiles.active=test")
        .withSystemProperties("user.home=" + home)
        .run(context -> assertThat(context.getBean(KeyRing.class).weakKeys()).isEmpty());
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void theApplicationsOwnRingWins() {
    KeyRing own = KeyRing.of(GOOD);
    runner
        .withBean(KeyRing.class, () -> own)
        .run(context -> assertThat(context.getBean(KeyRing.class)).isSameAs(own));
  }

  private static Path[] filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toArray(Path[]::new);
    }
  }

  private static UnusableKeyException refusal(ApplicationContext context) {
    try {
      context.getBean(KeyRing.class);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnusableKeyException refused) {
          return refused;
        }
      }
    }
    throw new AssertionError("the key was not refused");
  }

  /** What tells two rings apart without showing either. */
  private static String mark(KeyRing ring) {
    return Signer.of(ring).sign("text");
  }
}

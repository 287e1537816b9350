package dev.seaworthy.boot.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.signing.vectors.SigningJudge;
import dev.seaworthy.signing.vectors.VectorCase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Django's recorded answers, given by the beans of running applications: one for each set of keys
 * in the cases, which it is told as properties, as an operator would.
 */
class SigningBeansVectorsTest {
  private static final Map<String, ConfigurableApplicationContext> RUNNING = new LinkedHashMap<>();

  @AfterAll
  static void stop() {
    RUNNING.values().forEach(ConfigurableApplicationContext::close);
    RUNNING.clear();
  }

  @Test
  void answerAsDjango() throws SigningRefusal {
    SigningJudge judge = new SigningJudge(new Beans());
    Map<String, String> wrong = new LinkedHashMap<>();
    int cases = 0;
    for (VectorCase each : SigningJudge.cases().toList()) {
      cases++;
      try {
        judge.verify(each);
      } catch (AssertionError | SigningRefusal e) {
        wrong.put(each.toString(), e.getClass().getName());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).isEqualTo(565);
    assertThat(RUNNING).as("applications").hasSizeGreaterThan(200);
  }

  /** Asks the application with these keys for its beans. */
  private static final class Beans implements SigningJudge.Makers {
    @Override
    public Signer signer(VectorCase.Keys keys) {
      return application(keys, false).getBean(Signer.class);
    }

    @Override
    public TimestampSigner stamper(VectorCase.Keys keys, Clock clock) {
      return at(clock, application(keys, false)).getBean(TimestampSigner.class);
    }

    @Override
    public SignedJson json(VectorCase.Keys keys, Clock clock) {
      return at(clock, application(keys, false)).getBean(SignedJson.class);
    }

    @Override
    public SignedCookies cookies(VectorCase.Keys keys, Clock clock, boolean readsOlderForm) {
      return at(clock, application(keys, readsOlderForm)).getBean(SignedCookies.class);
    }
  }

  private static ConfigurableApplicationContext at(
      Clock clock, ConfigurableApplicationContext application) {
    application.getBean(MovedClock.class).now = clock.instant();
    return application;
  }

  private static ConfigurableApplicationContext application(
      VectorCase.Keys keys, boolean readsOlderForm) {
    String which = keys.current() + "\0" + String.join("\0", keys.fallbacks()) + readsOlderForm;
    return RUNNING.computeIfAbsent(which, any -> started(keys, readsOlderForm));
  }

  private static ConfigurableApplicationContext started(
      VectorCase.Keys keys, boolean readsOlderForm) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("seaworthy.secret-key", keys.current());
    for (int at = 0; at < keys.fallbacks().size(); at++) {
      settings.put("seaworthy.secret-key-fallbacks[" + at + "]", keys.fallbacks().get(at));
    }
    settings.put("seaworthy.signed-cookies.legacy-salt-fallback", readsOlderForm);
    settings.put("seaworthy.settings.enabled", false);
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .profiles("local")
            .bannerMode(org.springframework.boot.Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties(settings);
    // White space around a property is no part of it, so a blank key comes as the bean itself.
    return keys.current().isBlank()
        ? builder
            .initializers(
                context ->
                    ((org.springframework.context.support.GenericApplicationContext) context)
                        .registerBean(KeyRing.class, keys::ring))
            .run()
        : builder.run();
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    RunningEnvironmentAutoConfiguration.class,
    KeyAutoConfiguration.class,
    SigningAutoConfiguration.class
  })
  static class Application {
    @Bean
    MovedClock clock() {
      return new MovedClock();
    }
  }

  /** The application's clock, which each case sets. */
  private static final class MovedClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

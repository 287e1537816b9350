package dev.seaworthy.boot.signing;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.cookies.CookiesAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.keys.KeyRing;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Makes signers under the application's key. They tell the time by the application's {@link Clock}
 * if it has exactly one, else by the system's.
 */
@AutoConfiguration(after = {KeyAutoConfiguration.class, CookiesAutoConfiguration.class})
@ConditionalOnSingleCandidate(KeyRing.class)
public class SigningAutoConfiguration {
  private final SigningProperties properties;

  SigningAutoConfiguration(Environment environment) {
    this.properties = SigningProperties.in(environment);
  }

  /** Texts that never expire; give each use a salt of its own. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean(Signer.class)
  Signer seaworthySigner(KeyRing keys) {
    return Signer.of(keys);
  }

  /** Texts with their age; give each use a salt of its own. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean(TimestampSigner.class)
  TimestampSigner seaworthyTimestampSigner(KeyRing keys, ObjectProvider<Clock> clock) {
    return TimestampSigner.of(keys, clockOf(clock));
  }

  /** JSON values with their age, as Django's {@code dumps} and {@code loads}. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean(SignedJson.class)
  SignedJson seaworthySignedJson(KeyRing keys, ObjectProvider<Clock> clock) {
    return SignedJson.of(keys, clockOf(clock));
  }

  /** Values of cookies, each bound to the name of its cookie. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean(SignedCookies.class)
  SignedCookies seaworthySignedCookies(KeyRing keys, ObjectProvider<Clock> clock) {
    SignedCookies cookies = SignedCookies.of(keys, clockOf(clock));
    return properties.legacySaltFallback() ? cookies : cookies.refusingOlderForm();
  }

  private static Clock clockOf(ObjectProvider<Clock> clock) {
    return clock.getIfUnique(Clock::systemUTC);
  }

  /** Signed cookies on requests and responses. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Cookie.class)
  @ConditionalOnBean(CookieAttributes.class)
  static class Web {
    @Bean
    @Lazy
    @ConditionalOnMissingBean(CookieJar.class)
    CookieJar seaworthyCookieJar(SignedCookies cookies, CookieAttributes attributes) {
      return new CookieJar(cookies, attributes);
    }
  }
}

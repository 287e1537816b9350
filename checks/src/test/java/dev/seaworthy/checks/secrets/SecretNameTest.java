package dev.seaworthy.checks.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNameTest {
  @ParameterizedTest
  @CsvSource({
    "spring.datasource.password, KNOWN, BACK_END",
    "spring.datasource.orders.password, KNOWN, BACK_END",
    "spring.datasource.druid.master.password, KNOWN, BACK_END",
    "SPRING_MAIL.Password, NAMED, OUTGOING",
    "spring.mail.password, KNOWN, OUTGOING",
    "server.ssl.keyStorePassword, KNOWN, KEY_STORE",
    "server.ssl.trust-store-password, KNOWN, TRUST_STORE",
    "spring.ssl.bundle.jks.web.keystore.password, KNOWN, KEY_STORE",
    "jwt.secret, NAMED, SIGN_IN",
    "app.jwtSecret, NAMED, SIGN_IN",
    "jwt.config.key, NAMED, SIGN_IN",
    "token.secret, NAMED, SIGN_IN",
    "shop.executor.accessToken, NAMED, SIGN_IN",
    "shop.storage.secretKey, NAMED, BACK_END",
    "sms.aliyun.access-key-secret, NAMED, OUTGOING",
    "shop.partners[0].api-key, NAMED, BACK_END",
    "shop.sso.token.key, VAGUE, SIGN_IN",
    "shop.bearer.token, VAGUE, SIGN_IN",
  })
  void saysWhatANamePromises(String name, SecretName.Tier tier, Reach reach) {
    assertThat(SecretName.of(name)).contains(new SecretName(tier, reach));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server.ssl.key-alias",
        "server.ssl.key-store",
        "shop.jwt.public-key",
        "shop.password-length",
        "shop.password.encoder",
        "shop.token.header",
        "shop.token-uri",
        "shop.csrf-token",
        "shop.secret-name",
        "shop.jwt.secret-expiration",
        "logging.level.shop.password",
        "info.secret",
        "spring.cache.redis.key-prefix",
        "spring.devtools.remote.secret",
        "spring.security.user.password"
      })
  void leavesOtherNamesAlone(String name) {
    assertThat(SecretName.of(name)).isEmpty();
  }

  @Test
  void knowsTheSecretsOfTheFrameworkByName() {
    assertThat(KnownSecrets.size()).isGreaterThanOrEqualTo(80);
  }
}

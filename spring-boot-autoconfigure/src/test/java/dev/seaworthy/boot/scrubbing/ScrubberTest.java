package dev.seaworthy.boot.scrubbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  private static final String STARS = NameRules.SUBSTITUTE;
  private final Scrubber scrubber = Scrubber.of(new NameRules("JSESSIONID"));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "postgres://shop:hunter2pw@db:5432/shop => postgres://shop:*@db:5432/shop",
        "jdbc:mysql://root:hunter2pw@db/shop => jdbc:mysql://root:*@db/shop",
        "redis://:hunter2pw@cache:6379 => redis://:*@cache:6379",
        "https://0123456789abcdef0123456789abcdef@sentry.example/4 => https://*@sentry.example/4",
        "jdbc:oracle:thin:scott/hunter2pw@db:1521:x => jdbc:oracle:thin:scott/*@db:1521:x",
        "jdbc:postgresql://db/shop?user=u&password=hunter2pw&ssl=true => jdbc:postgresql://db/shop?user=u&password=*&ssl=true",
        "jdbc:sqlserver://db;databaseName=x;password=hunter2pw;encrypt=true => jdbc:sqlserver://db;databaseName=x;password=*;encrypt=true",
        "Authorization: Bearer abcdefgh12345 => Authorization: * *",
        "sent Basic dXNlcjpwYXNz to it => sent Basic * to it",
        "{\"api_key\":\"hunter2pw\",\"n\":1} => {\"api_key\":\"*\",\"n\":1}",
        "GET /reset?token=hunter2pw failed => GET /reset?token=* failed",
        "key AKIAIOSFODNN7EXAMPLE was refused => key * was refused",
        "https://api.example.com:8443/auth/realms => https://api.example.com:8443/auth/realms",
        "No value for key 'order-1' => No value for key 'order-1'",
        "/password/reset/MQ/d4k2x1-0123456789abcdef0123456789abcdef => /password/reset/MQ/*",
        "http://localhost/k7d2m9x4q8w3r6t1cases5/admin?page=2 => http://localhost/*/admin?page=2",
        "/orders/3f2504e0-4f89-11d3-9a0c-0305e82c3301/lines => /orders/3f2504e0-4f89-11d3-9a0c-0305e82c3301/lines",
        "/a/very-long-name-of-an-article-of-2026 => /a/very-long-name-of-an-article-of-2026",
        "https://example.org/~user@home => https://example.org/~user@home",
      })
  void hidesWhatLooksLikeASecretAndLeavesTheRest(String text, String shown) {
    assertThat(scrubber.text(text)).isEqualTo(shown.replace("*", STARS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Passage passage = new Passage(decision); => Passage passage = new Passage(decision);",
        "String password = \"hunter2pw\"; => String password = \"*\";",
        "properties.put(\"api.key\", \"hunter2pw\"); => properties.put(\"api.key\", \"*\");",
        "setPassword(\"hunter2pw\"); => setPassword(\"*\");",
        "connect(\"jdbc:mysql://u:hunter2pw@db\"); => connect(\"jdbc:mysql://u:*@db\");",
      })
  void hidesInCodeWhatIsALiteral(String line, String shown) {
    assertThat(scrubber.source(line)).isEqualTo(shown.replace("*", STARS));
  }

  @Test
  void hidesAKeyInItsLines() {
    String key =
        "-----BEGIN RSA PRIVATE KEY-----\nMIIhunter2\nhunter2\n-----END RSA PRIVATE KEY-----";
    assertThat(scrubber.text(key)).doesNotContain("hunter2");
  }

  @Test
  void recognisesTheApplicationsOwnSecretsAnywhere() {
    Scrubber knowing =
        scrubber.knowing(
            Map.of(
                    "spring.datasource.password",
                    "corral",
                    "server.ssl.key-alias",
                    "tomcat",
                    "spring.datasource.username",
                    "shopuser",
                    "app.secret-key.0",
                    "wE9-kkqzz3")
                .entrySet());
    assertThat(knowing.text("cannot log in as shopuser with corral at org.apache.tomcat"))
        .isEqualTo("cannot log in as shopuser with " + STARS + " at org.apache.tomcat");
    assertThat(knowing.value("greeting", "wE9-kkqzz3")).isEqualTo(STARS);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 4096, 4097, 1_000_000})
  void endsSoonWhateverItIsGiven(int length) {
    for (String unit :
        new String[] {"a", "api", "eyJ", "-", "://", "token.", "password=", "=:\"'"}) {
      String text = scrubber.text(unit.repeat(length / unit.length() + 1));
      assertThat(text.length()).isLessThanOrEqualTo(60_000);
    }
  }
}

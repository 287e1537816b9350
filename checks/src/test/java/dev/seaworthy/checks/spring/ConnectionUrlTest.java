package dev.seaworthy.checks.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {
  @Test
  void readsHostsUserAndParametersOfMySql() {
    ConnectionUrl url =
        ConnectionUrl.parse("jdbc:mysql://shop:s3@db1:3306,db2/shop?useSSL=false&a=b")
            .orElseThrow();
    assertThat(url.kind()).isEqualTo("mysql");
    assertThat(url.hosts()).isEqualTo(List.of("db1", "db2"));
    assertThat(url.user()).contains("shop");
    assertThat(url.password()).contains("s3");
    assertThat(url.says("usessl", "FALSE")).isTrue();
    assertThat(url.isLocal()).isFalse();
  }

  @Test
  void readsParametersAfterSemicolons() {
    ConnectionUrl url =
        ConnectionUrl.parse("jdbc:sqlserver://[::1]:1433;encrypt=false;password=abc").orElseThrow();
    assertThat(url.hosts()).isEqualTo(List.of("[::1]"));
    assertThat(url.isLocal()).isTrue();
    assertThat(url.parameter("encrypt")).contains("false");
    assertThat(url.parameter("password")).contains("abc");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1, true, true",
    "jdbc:h2:file:./data/shop, true, false",
    "jdbc:h2:tcp://db/~/shop, false, false",
    "jdbc:hsqldb:mem:shop, true, true",
    "jdbc:hsqldb:hsql://db/shop, false, false",
    "jdbc:derby:memory:shop;create=true, true, true",
    "jdbc:derby://db:1527/shop, false, false",
    "jdbc:sqlite::memory:, true, true",
    "jdbc:postgresql://db/shop, false, false",
    "jdbc:postgresql:shop, false, false",
  })
  void tellsEmbeddedDatabasesFromServers(String text, boolean embedded, boolean inMemory) {
    ConnectionUrl url = ConnectionUrl.parse(text).orElseThrow();
    assertThat(url.isEmbedded()).isEqualTo(embedded);
    assertThat(url.isInMemory()).isEqualTo(inMemory);
  }

  @Test
  void readsThePasswordOfRedisAndOracle() {
    assertThat(ConnectionUrl.parse("redis://:pw@cache:6379").orElseThrow().password())
        .contains("pw");
    assertThat(
            ConnectionUrl.parse("jdbc:oracle:thin:shop/tiger@db:1521:x").orElseThrow().password())
        .contains("tiger");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "shop", "a: b", "12:30", "see http://x for more", "classpath:a.yml"})
  void takesOtherTextsForNoUrl(String text) {
    assertThat(ConnectionUrl.parse(text)).isEmpty();
  }

  @Test
  void printsNeitherHostNorPassword() {
    assertThat(ConnectionUrl.parse("redis://:pw@cache:6379").orElseThrow())
        .hasToString("ConnectionUrl[redis]");
  }
}

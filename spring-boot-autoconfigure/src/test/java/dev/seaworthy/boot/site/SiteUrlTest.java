package dev.seaworthy.boot.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SiteUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://shop.example.org | shop.example.org | https://shop.example.org/reset",
        "https://shop.example.org/ | | https://shop.example.org/reset",
        "http://localhost:8080/shop | | http://localhost:8080/shop/reset",
        " | shop.example.org | https://shop.example.org/reset",
        " | .example.org,shop.example.org,* | https://shop.example.org/reset"
      })
  void isWhatTheSettingsSay(String configured, String hosts, String expected) {
    URI uri = configured == null ? null : URI.create(configured);
    List<String> allowed = hosts == null ? List.of() : List.of(hosts.split(","));
    assertThat(SiteUrl.of(uri, allowed).of("/reset")).isEqualTo(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", ".example.org", "a.example.org,b.example.org", "[::1]"})
  void isUnknownWhereTheyDoNotSayIt(String hosts) {
    SiteUrl site = SiteUrl.of(null, List.of(hosts.split(",")));
    assertThat(site.isKnown()).isFalse();
    assertThatThrownBy(() -> site.of("/reset"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "seaworthy.site-url is not set, so no link to this site can be made; set it to its"
                + " address, such as https://shop.example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.example.org",
        "ftp://shop.example.org",
        "https:///path",
        "https://u@shop.example.org",
        "https://shop.example.org?a=b",
        "https://shop.example.org#a"
      })
  void refusesWhatIsNoPlaceOfASite(String configured) {
    URI uri = URI.create(configured);
    assertThatThrownBy(() -> SiteUrl.of(uri, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("seaworthy.site-url is no address of a site;");
  }

  @Test
  void isABeanUnlessTheApplicationHasItsOwn() {
    ApplicationContextRunner runner =
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SiteAutoConfiguration.class));
    runner
        .withPropertyValues("seaworthy.allowed-hosts=shop.example.org")
        .run(
            context ->
                assertThat(context.getBean(SiteUrl.class).host()).contains("shop.example.org"));
    SiteUrl own = SiteUrl.of(null, List.of());
    runner
        .withBean(SiteUrl.class, () -> own)
        .run(context -> assertThat(context.getBean(SiteUrl.class)).isSameAs(own));
  }
}

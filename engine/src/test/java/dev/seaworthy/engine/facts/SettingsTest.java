package dev.seaworthy.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Place PLACE = Place.at("application.yml", 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.driver-class-name",
        "spring.datasource.driverClassName",
        "spring.datasource.driver_class_name",
        "SPRING.DATASOURCE.DRIVERCLASSNAME"
      })
  void findsARelaxedNameInAnySpelling(String spelling) {
    Settings settings = relaxed(known("spring.datasource.driver-class-name", "x"));
    assertThat(settings.text(spelling).inForce()).contains("x");
  }

  @Test
  void keepsExactNamesApart() {
    Settings settings = Settings.of(Settings.Naming.EXACT, List.of(known("DEBUG", "x")));
    assertThat(settings.fact("debug").isSet()).isFalse();
    assertThat(settings.fact("DEBUG").isSet()).isTrue();
  }

  @Test
  void theFirstOfTwoFactsCounts() {
    Settings settings = relaxed(List.of(known("a.b-c", "strong"), known("a.bc", "weak")));
    assertThat(settings.text("a.bc").inForce()).contains("strong");
    assertThat(settings.size()).isEqualTo(1);
  }

  @Test
  void findsWhatStandsBeneathAndNotWhatOnlyBeginsAlike() {
    Settings settings =
        relaxed(
            List.of(
                known("server.ssl.key", "1"),
                known("server.ssl[0]", "2"),
                known("server.sslx", "3")));
    assertThat(settings.under("server.ssl").map(Fact::name))
        .containsExactly("server.ssl.key", "server.ssl[0]");
    assertThat(settings.has("server.ssl")).isTrue();
    assertThat(settings.has("server.tls")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "ON", "Yes", "1", " true "})
  void readsWhatSpringReadsAsTrue(String text) {
    assertThat(relaxed(known("a", text)).flag("a").inForce()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "off", "0", "", "truthy"})
  void readsEverythingElseAsFalse(String text) {
    assertThat(relaxed(known("a", text)).flag("a").inForce()).contains(false);
  }

  @Test
  void findsWhatIsCalledSoUnderAnyPrefix() {
    Settings settings =
        relaxed(
            List.of(
                known("spring.jpa.hibernate.ddl-auto", "1"),
                known("shop.hibernate.ddlAuto", "2"),
                known("hibernate.ddl-auto", "3"),
                known("shop.nohibernate.ddl-auto", "4"),
                known("hibernate.ddl-auto.more", "5")));
    assertThat(settings.endingWith("hibernate.ddl-auto").map(Fact::name))
        .containsExactly(
            "spring.jpa.hibernate.ddl-auto", "shop.hibernate.ddlAuto", "hibernate.ddl-auto");
  }

  @Test
  void splitsTextAtCommas() {
    assertThat(relaxed(known("a", "health, info ,,*")).list("a").inForce())
        .contains(List.of("health", "info", "*"));
  }

  @Test
  void joinsIndexedItemsWithAllTheirPlaces() {
    Fact<List<String>> list =
        relaxed(
                List.of(
                    known("a[0]", "x"),
                    new Fact<>(
                        "a[1]",
                        Value.defaultInForce(Datum.text("y"), List.of("Y")),
                        Origin.at(Place.at("b.yml", 9)))))
            .list("a");
    assertThat(list.value()).isEqualTo(Value.defaultInForce(List.of("x", "y"), List.of("Y")));
    assertThat(list.origin().places()).containsExactly(PLACE, Place.at("b.yml", 9));
  }

  @Test
  void oneUnknownItemMakesTheListUnknown() {
    Fact<Datum> unknown =
        new Fact<>("a[1]", Value.unknown(List.of("HOSTS"), "no file supplies it"), Origin.none());
    assertThat(relaxed(List.of(known("a[0]", "x"), unknown)).list("a").value())
        .isEqualTo(Value.unknown(List.of("HOSTS"), "no file supplies it"));
  }

  @Test
  void aTableIsNoText() {
    Fact<Datum> table = new Fact<>("a", Value.known(new Datum.Table(Map.of())), Origin.none());
    assertThat(relaxed(table).text("a").isSet()).isFalse();
  }

  @Test
  void whatNobodyStatedIsUnknownWhereAPartCouldNotBeRead() {
    Fact<Datum> port = new Fact<>("server.port", Value.known(Datum.text("80")), Origin.none());
    Settings settings =
        Settings.of(Settings.Naming.RELAXED, List.of(port)).withGap("prod.yml could not be read");

    assertThat(settings.text("server.port").value()).isEqualTo(Value.known("80"));
    assertThat(settings.flag("server.ssl.enabled").value())
        .isEqualTo(Value.unknown(List.of(), "prod.yml could not be read"));
    assertThat(settings.list("seaworthy.allowed-hosts").value())
        .isEqualTo(Value.unknown(List.of(), "prod.yml could not be read"));
    assertThat(settings.has("server.ssl")).isFalse();
  }

  @Test
  void aSecretDoesNotPrintItself() {
    Fact<Datum> secret = known("password", "correct-horse");
    assertThat(secret.toString()).doesNotContain("correct-horse").contains("application.yml:3");
  }

  private static Settings relaxed(Fact<Datum> one) {
    return relaxed(List.of(one));
  }

  private static Settings relaxed(List<Fact<Datum>> facts) {
    return Settings.of(Settings.Naming.RELAXED, facts);
  }

  private static Fact<Datum> known(String name, String text) {
    return new Fact<>(name, Value.known(Datum.text(text)), Origin.of(Layer.at(PLACE, text)));
  }
}

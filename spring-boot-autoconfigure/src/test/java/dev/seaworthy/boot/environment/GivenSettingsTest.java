package dev.seaworthy.boot.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class GivenSettingsTest {
  private static final String HOSTS = "seaworthy.allowed-hosts";

  record Lamp(boolean lit, int brightness) {
    static final Lamp UNSET = new Lamp(false, 3);
  }

  @Test
  void nothingSetIsTheVeryRecordThatWasHandedIn() {
    assertThat(in(Map.of("seaworthy.lamps.lit", "true")).bound("seaworthy.lamp", Lamp.UNSET))
        .isSameAs(Lamp.UNSET);
  }

  @Test
  void oneNameSetHasTheWholeRecordBound() {
    assertThat(in(Map.of("seaworthy.lamp.lit", "true")).bound("seaworthy.lamp", Lamp.UNSET))
        .isEqualTo(new Lamp(true, 0));
  }

  @Test
  void aListMayStandInOneLineOrInMany() {
    assertThat(in(Map.of(HOSTS, "a.example, b.example")).texts(HOSTS))
        .contains(List.of("a.example", "b.example"));
    assertThat(in(Map.of(HOSTS + "[0]", "a.example", HOSTS + "[1]", "b.example")).texts(HOSTS))
        .contains(List.of("a.example", "b.example"));
    assertThat(in(Map.of(HOSTS, "")).texts(HOSTS)).contains(List.of());
    assertThat(in(Map.of()).texts(HOSTS)).isEmpty();
  }

  @Test
  void namesOfTheProcessEnvironmentCount() {
    for (String name : List.of("SEAWORTHY_ALLOWEDHOSTS", "SEAWORTHY_ALLOWED_HOSTS")) {
      PropertySource<?> process =
          new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "a.example"));
      assertThat(GivenSettings.in(environment(process)).texts(HOSTS))
          .as(name)
          .contains(List.of("a.example"));
    }
    PropertySource<?> nested =
        new SystemEnvironmentPropertySource(
            "systemEnvironment", Map.of("SEAWORTHY_LAMP_LIT", "on"));
    assertThat(GivenSettings.in(environment(nested)).bound("seaworthy.lamp", Lamp.UNSET).lit())
        .isTrue();
  }

  @Test
  void aSourceThatCannotBeListedIsAskedForEveryName() {
    PropertySource<?> vault =
        new PropertySource<>("vault", new Object()) {
          @Override
          public @Nullable Object getProperty(String name) {
            return name.equals("seaworthy.lamp.lit") ? "true" : null;
          }
        };
    assertThat(GivenSettings.in(environment(vault)).bound("seaworthy.lamp", Lamp.UNSET).lit())
        .isTrue();
  }

  @Test
  void otherPrefixesHaveSettingsToo() {
    ConfigurableEnvironment environment =
        environment(new MapPropertySource("test", Map.of("spring.config.import", "file:a.yml")));
    assertThat(GivenSettings.below("spring.config", environment).texts("spring.config.import"))
        .contains(List.of("file:a.yml"));
    assertThat(GivenSettings.below("spring.config", environment).text("spring.config.name"))
        .isEmpty();
  }

  private static GivenSettings in(Map<String, Object> properties) {
    return GivenSettings.in(environment(new MapPropertySource("test", properties)));
  }

  private static ConfigurableEnvironment environment(PropertySource<?> only) {
    StandardEnvironment environment = new StandardEnvironment();
    List<String> names =
        environment.getPropertySources().stream().<String>map(PropertySource::getName).toList();
    names.forEach(environment.getPropertySources()::remove);
    environment.getPropertySources().addFirst(only);
    return environment;
  }
}

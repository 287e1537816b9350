package dev.seaworthy.boot.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

class LiveSettingsTest {
  private final StandardEnvironment environment = new StandardEnvironment();

  @BeforeEach
  void empty() {
    environment.getPropertySources().forEach(each -> remove(each.getName()));
  }

  @Test
  void theStrongestSourceWinsAndTheOthersAreKept() throws IOException {
    process(Map.of("SPRING_DATASOURCE_PASSWORD", "strong", "HOME", "/root", "LS_COLORS", "x"));
    yaml("one", "spring.datasource.password: middle\nshop.name: ours");
    yaml("two", "spring.datasource.password: weak");
    Fact<String> password = settings().text("spring.datasource.password");
    assertThat(password.value()).isEqualTo(Value.known("strong"));
    assertThat(password.origin().winners()).extracting(Layer::raw).containsExactly("strong");
    assertThat(password.origin().winners())
        .extracting(Layer::where)
        .containsExactly("systemEnvironment");
    assertThat(password.origin().overridden())
        .extracting(Layer::where)
        .containsExactly("one.yml:1:29", "two.yml:1:29");
    assertThat(settings().all().map(Fact::name))
        .containsExactlyInAnyOrder("spring.datasource.password", "shop.name");
  }

  @Test
  void aPlaceholderKnowsWhoFilledIt() throws IOException {
    process(Map.of("DB_PASSWORD", "s3cret"));
    yaml("one", "a: x-${DB_PASSWORD}\nb: ${NOBODY}\nc: ${random.int}\nd: ${NO:other}\n");
    Fact<String> filled = settings().text("a");
    assertThat(filled.value()).isEqualTo(Value.known("x-s3cret"));
    assertThat(filled.origin().suppliers()).extracting(Layer::raw).containsExactly("s3cret");
    assertThat(settings().text("b").value())
        .isEqualTo(Value.unknown(List.of("NOBODY"), "nothing that is loaded sets it"));
    assertThat(settings().text("c").value())
        .isEqualTo(Value.unknown(List.of(), "it is drawn at random at each start"));
    assertThat(settings().text("d").value()).isEqualTo(Value.known("other"));
  }

  @Test
  void aListComesWholeFromTheStrongestSource() throws IOException {
    yaml("one", "hosts: [a]\nchains:\n- name: x");
    yaml("two", "hosts: [b, c]\nchains:\n- name: y\n- name: z");
    assertThat(settings().list("hosts").value()).isEqualTo(Value.known(List.of("a")));
    assertThat(settings().under("chains").map(Fact::name)).containsExactly("chains[0].name");
  }

  @Test
  void aListMayComeFromOneVariable() throws IOException {
    process(Map.of("SEAWORTHY_ALLOWEDHOSTS", "a.example,b.example"));
    yaml("one", "seaworthy.allowed-hosts: [c.example]");
    assertThat(settings().list("seaworthy.allowed-hosts").value())
        .isEqualTo(Value.known(List.of("a.example", "b.example")));
  }

  @Test
  void namesAreComparedAsSpringDoes() throws IOException {
    yaml("one", "server.servlet.session.cookie.httpOnly: false\nlogging.level.com.example: DEBUG");
    assertThat(settings().flag("server.servlet.session.cookie.http-only").value())
        .isEqualTo(Value.known(false));
    assertThat(settings().text("logging.level.com.example").value())
        .isEqualTo(Value.known("DEBUG"));
  }

  @Test
  void aSettingShowsNoValue() throws IOException {
    yaml("one", "a: s3cret");
    assertThat(settings().fact("a").toString()).doesNotContain("s3cret");
  }

  private Settings settings() {
    return LiveSettings.of(environment);
  }

  private void process(Map<String, Object> variables) {
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
  }

  private void yaml(String name, String text) throws IOException {
    ByteArrayResource file =
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getDescription() {
            return name + ".yml";
          }
        };
    for (PropertySource<?> each : new YamlPropertySourceLoader().load(name, file)) {
      environment.getPropertySources().addLast(each);
    }
  }

  private void remove(String name) {
    environment.getPropertySources().remove(name);
  }
}

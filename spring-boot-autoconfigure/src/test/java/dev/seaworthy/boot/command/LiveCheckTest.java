package dev.seaworthy.boot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerMapping;

/** What only the application itself can answer, asked without starting it. */
@ExtendWith(OutputCaptureExtension.class)
class LiveCheckTest {
  private static final List<String> TOUCHED = new ArrayList<>();
  private final List<Integer> exits = new ArrayList<>();

  @BeforeEach
  void stayInThisProcess() {
    TOUCHED.clear();
    Ending.replaceBy(exits::add);
  }

  @AfterEach
  void endAsBefore() {
    Ending.replaceBy(null);
  }

  @Test
  void aChainThatLetsEverybodyInMakesTheEndpointsAsBadAsTheyCanBe(CapturedOutput output) {
    check(Open.class);
    assertThat(output.getOut())
        .contains("CRITICAL  actuator.heapdump-exposed")
        .contains("csrf.protection-off", "NoOpPasswordEncoder")
        .doesNotContain("auth.generated-user-in-force")
        .doesNotContain("unless a security chain guards it");
    assertThat(TOUCHED).isEmpty();
  }

  @Test
  void aChainThatGuardsThemMakesThemMilder(CapturedOutput output) {
    check(Guarded.class);
    assertThat(output.getOut())
        .contains("actuator.heapdump-exposed")
        .doesNotContain("CRITICAL  actuator.heapdump-exposed")
        .doesNotContain("csrf.protection-off", "auth.weak-password-encoder")
        .contains("hashes with cost 6")
        .doesNotContain("unless a security chain guards it");
    assertThat(TOUCHED).isEmpty();
  }

  @Test
  void aChainThatCannotBeMadeWithoutItsDatabaseLeavesItOpen(CapturedOutput output) {
    check(Dependent.class);
    assertThat(output.getOut()).contains("unless a security chain guards it");
    assertThat(exits).containsExactly(1);
    assertThat(TOUCHED).isEmpty();
  }

  @Test
  void aChainThatAsksForWhatSpringMvcServesIsMadeToo(CapturedOutput output) {
    check(Mapped.class);
    assertThat(output.getOut())
        .contains("WARNING   actuator.heapdump-exposed")
        .doesNotContain("cannot be made without");
    assertThat(TOUCHED).isEmpty();
  }

  @Test
  void adminsAreToldOnlyWhereSomethingSendsMail(CapturedOutput output) {
    check(Guarded.class, "--seaworthy.admins=harbour@shop.example");
    assertThat(output.getOut())
        .contains("WARNING   logging.admins-without-mail", "nothing that sends");
  }

  @Test
  void aSenderOfTheApplicationsOwnTellsThem(CapturedOutput output) {
    check(Posting.class, "--seaworthy.admins=harbour@shop.example");
    assertThat(output.getOut()).doesNotContain("logging.admins-without-mail");
    assertThat(TOUCHED).isEmpty();
  }

  private void check(Class<?> shop, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--deploy",
                "--spring.config.location=optional:classpath:/no-such-folder/",
                "--management.endpoints.web.exposure.include=*",
                "--management.endpoint.heapdump.access=unrestricted"));
    arguments.addAll(List.of(more));
    SpringApplication application = new SpringApplication(shop);
    assertThatThrownBy(() -> application.run(arguments.toArray(String[]::new)))
        .isInstanceOf(AbandonedRunException.class);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Database {
    @Bean
    DataSource database() {
      TOUCHED.add("made");
      return (DataSource)
          Proxy.newProxyInstance(
              LiveCheckTest.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (proxy, method, arguments) -> {
                TOUCHED.add(method.getName());
                return null;
              });
    }

    @Bean
    UserDetailsService users(DataSource database) {
      return name -> {
        throw new UsernameNotFoundException("nobody is in " + database);
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Database.class)
  static class Open {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(each -> each.anyRequest().permitAll())
          .formLogin(Customizer.withDefaults())
          .csrf(each -> each.disable())
          .build();
    }

    @Bean
    @SuppressWarnings("deprecation")
    PasswordEncoder encoder() {
      return NoOpPasswordEncoder.getInstance();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Database.class)
  static class Guarded {
    /** New passwords are hashed with BCrypt; the other one is there for old ones. */
    @Bean
    @SuppressWarnings("deprecation")
    PasswordEncoder encoder() {
      return new DelegatingPasswordEncoder(
          "bcrypt",
          Map.of(
              "bcrypt", new BCryptPasswordEncoder(6), "noop", NoOpPasswordEncoder.getInstance()));
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(each -> each.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Guarded.class)
  static class Posting {
    @Bean
    MailSender sender() {
      TOUCHED.add("made");
      return new JavaMailSenderImpl();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Database.class)
  static class Dependent {
    @Bean
    SecurityFilterChain chain(HttpSecurity http, DataSource database) throws Exception {
      database.getConnection();
      return http.build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Database.class)
  static class Mapped {
    @Bean
    SecurityFilterChain chain(HttpSecurity http, List<HandlerMapping> mappings) throws Exception {
      assertThat(mappings).isNotEmpty();
      return http.authorizeHttpRequests(each -> each.anyRequest().authenticated()).build();
    }
  }
}

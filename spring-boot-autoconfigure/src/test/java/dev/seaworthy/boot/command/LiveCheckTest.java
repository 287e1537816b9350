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
import org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository;
import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

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

  void whatTheProgramSaysIsFoundUnderTheNamesOfItsSource(CapturedOutput output) {
    check(Careless.class);
    assertThat(output.getOut())
        .contains("Careless.chain opens /admin/** to everybody")
        .contains("Backroom serves /admin to everybody")
        .contains("Careless.chain opens everything")
        .contains("Careless.users has users with their passwords")
        .contains("Careless.rememberMe.key is")
        .contains("Careless.chain keeps the session id at login")
        .contains("Careless.chain allows scripts inside of pages")
        .contains("Careless.firewall lets more through: setAllowUrlEncodedSlash")
        .contains("Backroom.data allows *, with credentials")
        .contains("Origins.addCorsMappings allows *, with credentials")
        .contains("Careless.chain leaves out /**")
        .contains("Bells.registerStompEndpoints allows *")
        .contains("actuator.exchanges-record-credentials")
        .doesNotContain("cannot be made without")
        .doesNotContain("grog-at-eight", "changeme");
    assertThat(TOUCHED).isEmpty();
  }

  @Test
  void whatTheProgramLeavesAsItIsIsNotFound(CapturedOutput output) {
    check(Guarded.class);
    assertThat(output.getOut())
        .doesNotContain("admin.", "auth.everything-permitted", "auth.in-memory-users")
        .doesNotContain("auth.weak-remember-me-key", "cookies.session-fixation-allowed")
        .doesNotContain("auth.request-firewall-weakened", "cors.", "exchanges-record");
  }

  @Test
  void usersWhosePasswordsComeFromOutsideAreNotWrittenIntoTheProgram(CapturedOutput output) {
    check(HandedIn.class);
    assertThat(output.getOut()).doesNotContain("auth.in-memory-users", "auth.generated-user");
  }

  private void check(Class<?> shop, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--deploy",
                "--spring.config.location=optional:classpath:/no-such-folder/",
                "--management.endpoints.web.exposure.include=*",
                "--management.endpoint.heapdump.access=unrestricted",
                "--management.httpexchanges.recording.include=authorization-header"));
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

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({Backroom.class, Origins.class, Bells.class})
  static class Careless {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(
              each -> each.requestMatchers("/admin/**").permitAll().anyRequest().permitAll())
          .csrf(each -> each.ignoringRequestMatchers("/**"))
          .sessionManagement(each -> each.sessionFixation().none())
          .rememberMe(each -> each.key("changeme"))
          .headers(
              each ->
                  each.contentSecurityPolicy(
                      policy -> policy.policyDirectives("script-src 'unsafe-inline'")))
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername("bosun").password("{noop}grog-at-eight").roles("ADMIN").build());
    }

    @Bean
    StrictHttpFirewall firewall() {
      StrictHttpFirewall firewall = new StrictHttpFirewall();
      firewall.setAllowUrlEncodedSlash(true);
      return firewall;
    }

    @Bean
    HttpExchangeRepository exchanges() {
      return new InMemoryHttpExchangeRepository();
    }
  }

  @Controller
  @RequestMapping("/admin")
  static class Backroom {
    Backroom() {
      TOUCHED.add("a controller");
    }

    @GetMapping("/data")
    @ResponseBody
    @CrossOrigin(originPatterns = "*", allowCredentials = "true")
    String data() {
      return "";
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Origins implements WebMvcConfigurer {
    @Override
    public void addCorsMappings(CorsRegistry registry) {
      registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSocketMessageBroker
  static class Bells implements WebSocketMessageBrokerConfigurer {
    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
      registry.addEndpoint("/bells").setAllowedOriginPatterns("*");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class HandedIn {
    @Bean
    UserDetailsService users(Environment environment) {
      String password = environment.getProperty("shop.password", "{noop}from-outside");
      return new InMemoryUserDetailsManager(
          User.withUsername("bosun").password(password).roles("ADMIN").build());
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(each -> each.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }
  }
}

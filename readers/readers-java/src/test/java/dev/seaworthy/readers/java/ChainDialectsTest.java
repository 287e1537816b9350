package dev.seaworthy.readers.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.program.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One chain in every dialect that Spring Security has had. */
class ChainDialectsTest {
  @TempDir private Path root;

  static Stream<Arguments> dialects() {
    return Stream.of(
        Arguments.of(
            "lambdas",
            """
            http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(auth -> auth
                    .requestMatchers(HttpMethod.GET, "/api/public/**").permitAll()
                    .requestMatchers("/api/admin").hasRole("ADMIN")
                    .anyRequest().authenticated())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
            return http.build();
            """,
            "/api/** | GET /api/public/**: everybody, /api/admin: known visitors, all: known"
                + " visitors | else nobody | csrf off, sessions off"),
        Arguments.of(
            "method references",
            """
            return http.csrf(AbstractHttpConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .httpBasic(Customizer.withDefaults()).formLogin(withDefaults()).build();
            """,
            "all |  | else everybody | csrf off, form_login on, headers off, http_basic on"),
        Arguments.of(
            "one chain of calls with and()",
            """
            http
              .csrf()
                .disable()
              .headers().frameOptions().sameOrigin().cacheControl().disable().and()
              .authorizeRequests()
                .antMatchers("/login", "/css/**").permitAll()
                .antMatchers("/admin/**").access("hasRole('ADMIN')")
                .anyRequest().permitAll()
              .and().formLogin().loginPage("/login").permitAll()
              .and().rememberMe().key("k");
            """,
            "all | /login /css/**: everybody, /admin/**: known visitors, all: everybody | else"
                + " everybody | cache_control off, csrf off, form_login on, frame_options on,"
                + " headers on, remember_me on"),
        Arguments.of(
            "nested lambdas",
            """
            http.headers(headers -> headers
                .frameOptions(frame -> frame.disable())
                .contentTypeOptions(c -> c.disable())
                .contentSecurityPolicy(c -> c.policyDirectives("default-src 'self'")));
            """,
            "all |  | else everybody | content_security_policy on[default-src 'self'],"
                + " content_type_options off, frame_options off, headers on"),
        Arguments.of(
            "statements and variables",
            """
            var registry = http.authorizeRequests();
            registry.antMatchers(HttpMethod.OPTIONS).permitAll();
            for (String url : ignored()) {
              registry.antMatchers(url).permitAll();
            }
            registry.anyRequest().authenticated();
            if (isDev()) {
              http.csrf().disable();
            }
            """,
            "all | OPTIONS /**: everybody, perhaps ?: everybody, all: known visitors"
                + " | else everybody | csrf opaque"),
        Arguments.of(
            "blocks in lambdas",
            """
            http.authorizeHttpRequests(a -> {
              a.requestMatchers(OPEN).permitAll();
              a.requestMatchers(BASE + "/docs/**").permitAll();
              a.anyRequest().denyAll();
            });
            """,
            "all | /open/** /health: everybody, /v1/docs/**: everybody, all: nobody"
                + " | else nobody | "),
        Arguments.of(
            "methods of the same class",
            """
            rules(http);
            http.cors(this::origins);
            """,
            "all | /own: everybody | else nobody | cors off"),
        Arguments.of(
            "management endpoints",
            """
            http.securityMatcher(EndpointRequest.toAnyEndpoint());
            http.authorizeHttpRequests(r -> r
              .requestMatchers(EndpointRequest.to(HealthEndpoint.class, InfoEndpoint.class)).permitAll()
              .requestMatchers(EndpointRequest.to("prometheus")).hasAuthority("SCRAPE")
              .anyRequest().hasRole("OPS"));
            """,
            "endpoints[] | endpoints[health, info]: everybody, endpoints[prometheus]: known"
                + " visitors, all: known visitors | else nobody | "),
        Arguments.of(
            "matchers that are made",
            """
            http.requestMatchers().antMatchers("/x/**").and().authorizeRequests()
              .requestMatchers(new AntPathRequestMatcher("/a", "POST"), antMatcher("/b")).permitAll()
              .requestMatchers(PathRequest.toH2Console()).permitAll()
              .regexMatchers("/c.*").permitAll();
            """,
            "/x/** | POST /a or /b: everybody, /h2-console/**: everybody, ?: everybody"
                + " | else everybody | "),
        Arguments.of(
            "what is handed to others",
            """
            OtherPlace.configure(http);
            http.authorizeHttpRequests(rules.all());
            """,
            "all |  | else nobody |  | code that was not followed adds to it at Config.java:12:12"
                + " | code that was not followed adds to it at Config.java:13:6"),
        Arguments.of(
            "exempted from csrf",
            """
            http.csrf(c -> c.ignoringRequestMatchers("/hook/**")
                .csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()));
            """,
            "all |  | else everybody | csrf partly[/hook/**], csrf_cookie on[readable]"),
        Arguments.of(
            "its own decision",
            """
            http.authorizeHttpRequests(a -> a.anyRequest().access((who, what) -> decide(who)));
            """,
            "all | all: opaque | else nobody | "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void isReadAs(String name, String body, String expected) {
    Program program = Programs.of(root, Map.of("Config.java", config(body)));
    assertThat(program.gaps()).isEmpty();
    assertThat(program.chains()).hasSize(1);
    assertThat(Programs.line(program.chains().get(0))).isEqualTo(expected);
  }

  @Test
  void anAdapterThatOverridesNothingAsksForALogin() {
    Program program =
        Programs.of(
            root,
            Map.of(
                "Old.java", "class Old extends WebSecurityConfigurerAdapter { void users() {} }"));
    assertThat(program.chains())
        .extracting(Programs::line)
        .containsExactly(
            "all | all: known visitors | else everybody | form_login on, http_basic on");
  }

  @Test
  void anAdapterIsReadLikeAChainAndItsIgnoredPathsComeFirst() {
    Program program =
        Programs.of(
            root,
            Map.of(
                "Old.java",
                """
                @EnableWebSecurity
                public class Old extends WebSecurityConfigurerAdapter {
                  @Override protected void configure(HttpSecurity http) throws Exception {
                    super.configure(http);
                    http.csrf().disable();
                  }
                  @Override public void configure(WebSecurity web) {
                    web.ignoring().antMatchers("/druid/**").and().debug(true);
                  }
                }
                """));
    assertThat(program.chains())
        .extracting(Programs::line)
        .containsExactly(
            "/druid/** | all: everybody | else everybody | headers off",
            "all | all: known visitors | else everybody | csrf off, form_login on, http_basic on");
  }

  @Test
  void chainsAreAskedInTheirOrder() {
    Program program =
        Programs.of(
            root,
            Map.of(
                "Two.java",
                """
                class Two {
                  @Bean SecurityFilterChain site(HttpSecurity http) {
                    return http.authorizeHttpRequests(a -> a.anyRequest().authenticated()).build();
                  }
                  @Bean @Order(1) SecurityFilterChain api(HttpSecurity http) {
                    return http.securityMatcher("/api/**").build();
                  }
                  @Bean WebSecurityCustomizer free() {
                    return web -> web.ignoring().requestMatchers("/free/**");
                  }
                }
                """));
    assertThat(program.chains())
        .extracting(chain -> chain.name() + " " + chain.place())
        .containsExactly(
            "Two.free Two.java:8:31", "Two.api Two.java:5:39", "Two.site Two.java:2:29");
  }

  @Test
  void constantsOfOtherTypesAreFound() {
    Program program =
        Programs.of(
            root,
            Map.of(
                "Config.java",
                config("http.authorizeRequests().antMatchers(Paths.OPEN).permitAll();"),
                "Paths.java",
                "interface Paths { String[] OPEN = {\"/one\", Paths.TWO}; String TWO = \"/two\";"
                    + " }"));
    assertThat(program.chains())
        .extracting(Programs::line)
        .containsExactly("all | /one /two: everybody | else everybody | ");
  }

  @Test
  void otherLanguagesAreSaidToBeUnread() {
    Program program =
        Programs.of(
            root,
            Map.of(
                "Config.kt",
                "class Config { fun chain(http: HttpSecurity): SecurityFilterChain = http.build()"
                    + " }",
                "src/main/resources/security.xml",
                "<beans xmlns:s=\"http://www.springframework.org/schema/security\"/>"));
    assertThat(program.gaps())
        .containsExactlyInAnyOrder(
            "security configuration in Kotlin is not read: Config.kt",
            "security configuration in XML is not read: src/main/resources/security.xml");
  }

  @Test
  void chainsMadeByHandAreSaidToBeUnread() {
    Program program =
        Programs.of(
            root,
            Map.of(
                "Hand.java",
                "class Hand { @Bean SecurityFilterChain chain() { return new"
                    + " DefaultSecurityFilterChain(m, f); } }"));
    assertThat(program.chains()).isEmpty();
    assertThat(program.gaps())
        .isEqualTo(List.of("a chain that is made by hand at Hand.java:1:40 is not read"));
  }

  private static String config(String body) {
    return """
    package com.example;

    import org.springframework.security.config.annotation.web.builders.HttpSecurity;

    @Configuration
    class Config {
      private static final String[] OPEN = {"/open/**", "/health"};
      static final String BASE = "/v1";

      @Bean
      SecurityFilterChain chain(HttpSecurity http) throws Exception {
    %s  }

      private void rules(HttpSecurity security) {
        security.authorizeHttpRequests(a -> a.requestMatchers("/own").permitAll());
      }

      void origins(CorsConfigurer<HttpSecurity> cors) {
        cors.disable();
      }
    }
    """
        .formatted(body);
  }
}

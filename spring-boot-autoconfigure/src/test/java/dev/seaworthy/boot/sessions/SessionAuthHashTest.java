package dev.seaworthy.boot.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Browser;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A changed password ends the account's other sessions, a changed key does not. */
class SessionAuthHashTest {
  private static final String KEY = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final String SIGNED = "seaworthy.secret-key=" + KEY;
  private static final String HTML = "Accept: text/html";

  /** In the preferred form, or the first login would store it anew, which is a change too. */
  private static final String STORED =
      PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("secret");

  @ParameterizedTest
  @CsvSource({"TOMCAT, container", "TOMCAT, cookie", "JETTY, container", "JETTY, cookie"})
  void aChangedPasswordEndsTheOtherSessions(Container container, String store) {
    try (Afloat afloat =
        Afloat.secured(container, Shop.class, SIGNED, "seaworthy.sessions.store=" + store)) {
      Browser own = loggedIn(afloat);
      Browser other = loggedIn(afloat);
      assertThat(other.get("/private").body()).isEqualTo("ada");
      assertThat(own.get("/private/change").body()).isEqualTo("changed");
      assertThat(other.get("/private", HTML).status()).isEqualTo(302);
      assertThat(own.get("/private").body()).isEqualTo("ada");
      assertThat(other.get("/open").body()).isEqualTo("open");
      afloat.context().getBean(InMemoryUserDetailsManager.class).deleteUser("ada");
      assertThat(own.get("/private", HTML).status()).isEqualTo(302);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRotatedKeyEndsNothing(Container container) {
    String cookie;
    try (Afloat afloat =
        Afloat.secured(container, Shop.class, SIGNED, "seaworthy.sessions.store=cookie")) {
      cookie = loggedIn(afloat).cookie("session");
    }
    try (Afloat afloat =
        Afloat.secured(
            container,
            Shop.class,
            "seaworthy.secret-key=newer-" + KEY,
            "seaworthy.secret-key-fallbacks=" + KEY,
            "seaworthy.sessions.store=cookie")) {
      Browser browser = new Browser(afloat);
      browser.set("session", cookie);
      assertThat(browser.get("/private").body()).isEqualTo("ada");
      assertThat(browser.cookie("session")).as("under the new key now").isNotEqualTo(cookie);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itCanBeSwitchedOff(Container container) {
    try (Afloat afloat =
        Afloat.secured(container, Shop.class, SIGNED, "seaworthy.sessions.auth-hash=false")) {
      Browser own = loggedIn(afloat);
      Browser other = loggedIn(afloat);
      afloat
          .context()
          .getBean(InMemoryUserDetailsManager.class)
          .updateUser(Shop.ada("{noop}another"));
      assertThat(other.get("/private").body()).isEqualTo("ada");
      assertThat(own.get("/private").body()).isEqualTo("ada");
      assertThat(afloat.context().getBeanNamesForType(SessionAuthHashes.class)).isEmpty();
    }
  }

  private static Browser loggedIn(Afloat afloat) {
    Browser browser = new Browser(afloat);
    String form = browser.get("/login", HTML).body();
    CookieSessionsTest.login(browser, form, "secret");
    return browser;
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Pages.class)
  static class Shop {
    static UserDetails ada(String password) {
      return User.withUsername("ada").password(password).roles("OFFICE").build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.authorizeHttpRequests(
              each -> each.requestMatchers("/private/**").authenticated().anyRequest().permitAll())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    InMemoryUserDetailsManager users() {
      return new InMemoryUserDetailsManager(ada(STORED));
    }
  }

  @RestController
  static class Pages {
    private final InMemoryUserDetailsManager users;
    private final ObjectProvider<SessionAuthHashes> hashes;

    Pages(InMemoryUserDetailsManager users, ObjectProvider<SessionAuthHashes> hashes) {
      this.users = users;
      this.hashes = hashes;
    }

    @GetMapping("/private")
    String priv() {
      return "ada";
    }

    @GetMapping("/open")
    String open() {
      return "open";
    }

    @GetMapping("/private/change")
    String change(HttpServletRequest request) {
      users.updateUser(Shop.ada("{noop}another"));
      hashes.getObject().keep(request);
      return "changed";
    }
  }
}

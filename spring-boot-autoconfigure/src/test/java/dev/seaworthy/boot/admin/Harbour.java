package dev.seaworthy.boot.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Small applications with an admin, in the ways in which people have one. */
public final class Harbour {
  /** A secret path; made up. */
  public static final String SECRET = "/q7Zp2Lx9Vt4Rb8Ws3Kd6Ny";

  /** The administrator's password; made up. */
  public static final String PASSWORD = "made-up correct horse";

  private Harbour() {}

  /** One login for the whole site, at {@code /login}, as Spring Security generates it. */
  @Configuration(proxyBeanMethods = false)
  @Import({Pages.class, People.class})
  public static class OneLogin {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(
              each ->
                  each.requestMatchers("/", "/public/**", "/robots.txt", "/sitemap.xml")
                      .permitAll()
                      .requestMatchers("/admin/**", "/actuator/**")
                      .hasRole("ADMIN")
                      .anyRequest()
                      .permitAll())
          .formLogin(Customizer.withDefaults())
          .rememberMe(each -> each.key("made-up-remember-me-key"))
          .build();
    }
  }

  /** An admin with a login page of its own, in a template of its own. */
  @Configuration(proxyBeanMethods = false)
  @Import({Pages.class, People.class})
  public static class OwnLogin {
    @Bean
    @Order(1)
    SecurityFilterChain admin(HttpSecurity http) throws Exception {
      return http.securityMatcher("/admin/**", "/actuator/**")
          .authorizeHttpRequests(
              each ->
                  each.requestMatchers("/admin/login").permitAll().anyRequest().hasRole("ADMIN"))
          .formLogin(each -> each.loginPage("/admin/login").defaultSuccessUrl("/admin"))
          .logout(each -> each.logoutUrl("/admin/logout").logoutSuccessUrl("/admin/login?logout"))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain rest(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(each -> each.anyRequest().permitAll()).build();
    }
  }

  /** Who there is, with a weak old hash that a sign-in would renew. */
  @Configuration(proxyBeanMethods = false)
  static class People {
    /** What Spring Security has told. */
    static final List<AbstractAuthenticationEvent> EVENTS = new ArrayList<>();

    /** Whose hash was renewed. */
    static final List<String> RENEWED = new ArrayList<>();

    @Bean
    PasswordEncoder encoder() {
      return new DelegatingPasswordEncoder(
          "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(5)));
    }

    @Bean
    UserDetailsService users() {
      return new Users(
          User.withUsername("keeper")
              .password("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
              .roles("ADMIN")
              .build(),
          User.withUsername("customer")
              .password("{bcrypt}" + new BCryptPasswordEncoder(5).encode(PASSWORD))
              .roles("USER")
              .build());
    }

    @EventListener
    void told(AbstractAuthenticationEvent event) {
      EVENTS.add(event);
    }
  }

  private static final class Users extends InMemoryUserDetailsManager
      implements UserDetailsPasswordService {
    Users(UserDetails... users) {
      super(users);
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String password) {
      People.RENEWED.add(user.getUsername());
      return super.updatePassword(user, password);
    }
  }

  @Controller
  static class Pages {
    @GetMapping("/")
    @ResponseBody
    String front() {
      return "front";
    }

    @GetMapping("/admin")
    String home(Model model) {
      model.addAttribute(
          "users",
          ServletUriComponentsBuilder.fromCurrentContextPath().path("/admin/users").toUriString());
      return "back/home";
    }

    @GetMapping("/admin/login")
    String login() {
      return "back/login";
    }

    @GetMapping("/admin/users")
    @ResponseBody
    String users() {
      return "users";
    }

    @PostMapping("/admin/users")
    String add() {
      return "redirect:/admin/users";
    }

    @GetMapping("/admin/broken")
    String broken() {
      throw new IllegalStateException("broken");
    }

    @GetMapping("/admin/forwarded")
    String forwarded() {
      return "forward:/admin";
    }
  }
}

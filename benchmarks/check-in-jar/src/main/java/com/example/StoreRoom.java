package com.example;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small application with a database, its migrations, and users who stand in it. */
@SpringBootApplication
@RestController
public class StoreRoom {
  private final Keepers keepers;

  StoreRoom(Keepers keepers) {
    this.keepers = keepers;
  }

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(StoreRoom.class, arguments);
  }

  @Bean
  static SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(
            each -> each.requestMatchers("/").permitAll().anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  @Bean
  static UserDetailsService users(Keepers keepers) {
    return name ->
        keepers
            .findById(name)
            .map(each -> User.withUsername(each.name).password(each.password).build())
            .orElseThrow();
  }

  @GetMapping("/")
  List<String> names() {
    return keepers.findAll().stream().map(each -> each.name).toList();
  }
}

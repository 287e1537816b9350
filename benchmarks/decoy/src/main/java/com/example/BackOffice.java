package com.example;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An admin behind one login; its password costs little, so that nothing hides behind the hash. */
@SpringBootApplication
@RestController
public class BackOffice {
  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(BackOffice.class, arguments);
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(
            each -> each.requestMatchers("/admin/**").hasRole("ADMIN").anyRequest().permitAll())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  @Bean
  PasswordEncoder encoder(@Value("${cost:4}") int cost) {
    return new BCryptPasswordEncoder(cost);
  }

  @Bean
  UserDetailsService users(PasswordEncoder encoder) {
    return new InMemoryUserDetailsManager(
        User.withUsername("keeper").password(encoder.encode("made-up")).roles("ADMIN").build());
  }

  @GetMapping("/admin")
  String home() {
    return "home";
  }
}

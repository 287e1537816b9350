package com.example.chandlery;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who comes in where: everybody to the shelves, and nobody unknown any further. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers("/").permitAll().anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .rememberMe(Customizer.withDefaults())
        .build();
  }

  /** Who works here stands in the shop's own database. */
  @Bean
  UserDetailsService staff(DataSource database) {
    return new JdbcUserDetailsManager(database);
  }
}

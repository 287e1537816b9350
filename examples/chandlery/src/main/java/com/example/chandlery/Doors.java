package com.example.chandlery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
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
}

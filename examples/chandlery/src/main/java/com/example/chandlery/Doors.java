package com.example.chandlery;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who comes in where: everybody to the shelves, customers to their orders, few to the office. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/admin", "/admin/**")
                    .hasRole("ADMIN")
                    .requestMatchers("/", "/goods/*", "/basket", "/basket/change", "/storm")
                    .permitAll()
                    .requestMatchers("/login", "/signup", "/password/reset", "/password/reset/**")
                    .permitAll()
                    .requestMatchers("/shop.css", "/goods.svg", "/favicon.svg", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(login -> login.loginPage("/login"))
        .logout(logout -> logout.logoutSuccessUrl("/"))
        .rememberMe(Customizer.withDefaults())
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}

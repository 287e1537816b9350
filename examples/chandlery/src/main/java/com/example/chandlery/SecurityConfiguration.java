package com.example.chandlery;

import static org.springframework.security.config.Customizer.withDefaults;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Everybody may look at the shop; orders and the office need a login. */
@Configuration
public class SecurityConfiguration {
  /** The one chain. */
  @Bean
  SecurityFilterChain site(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/", "/goods/**", "/css/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(withDefaults())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'"))
                    .referrerPolicy(withDefaults())
                    .crossOriginOpenerPolicy(withDefaults()))
        .build();
  }

  /** Users are rows of the shop's own database. */
  @Bean
  UserDetailsService users(DataSource database) {
    return new JdbcUserDetailsManager(database);
  }
}

package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http
        .csrf()
        // expect: csrf.protection-off: switches it off [error]
            .disable()
        .headers().referrerPolicy().and().contentSecurityPolicy("default-src 'self'").and().and()
        .authorizeRequests()
            .anyRequest().authenticated()
            .and()
        .formLogin();

    return http.build();
  }

  @Bean
  UserDetailsService users(UserRepository users) {
    return new RepositoryUsers(users);
  }
}

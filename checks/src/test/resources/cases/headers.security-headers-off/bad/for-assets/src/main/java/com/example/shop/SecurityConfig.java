package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.securityMatcher("/assets/**");
    // expect: headers.security-headers-off: switches security headers off [info]
    http.headers(h -> h.disable());
    http.authorizeHttpRequests(a -> a.anyRequest().permitAll());

    return http.build();
  }

  @Bean
  UserDetailsService users(UserRepository users) {
    return new RepositoryUsers(users);
  }
}

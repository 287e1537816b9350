package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    // expect: auth.weak-remember-me-key: is a placeholder to fill in (8 characters, hidden) [error]
    http.rememberMe(r -> r.key("changeme").tokenRepository(tokens));
    http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives("default-src 'self'"))
        .referrerPolicy(withDefaults()));
    http.authorizeHttpRequests(a -> a.anyRequest().authenticated());

    return http.build();
  }

  @Bean
  UserDetailsService users(UserRepository users) {
    return new RepositoryUsers(users);
  }
}

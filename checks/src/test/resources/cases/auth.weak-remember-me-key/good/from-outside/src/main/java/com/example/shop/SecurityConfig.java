package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.rememberMe(r -> r.key(settings.rememberMeKey()));
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

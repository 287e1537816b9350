package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    // expect: csrf.protection-off: switches it off [error]
    http.csrf(csrf -> csrf.disable());
    http.formLogin(withDefaults());
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

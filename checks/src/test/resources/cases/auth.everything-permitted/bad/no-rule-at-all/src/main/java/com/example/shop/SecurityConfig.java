package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  // expect: auth.everything-permitted: asks nobody for a login [error]
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.cors(withDefaults());

    return http.build();
  }

  @Bean
  UserDetailsService users(UserRepository users) {
    return new RepositoryUsers(users);
  }
}

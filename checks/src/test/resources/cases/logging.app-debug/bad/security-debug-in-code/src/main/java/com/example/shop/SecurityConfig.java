package com.example.shop;

// expect: logging.app-debug: logs requests with their headers: @EnableWebSecurity(debug = true) [error]
@EnableWebSecurity(debug = true)
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(a -> a.anyRequest().authenticated());

    return http.build();
  }

  @Bean
  UserDetailsService users(UserRepository users) {
    return new RepositoryUsers(users);
  }
}

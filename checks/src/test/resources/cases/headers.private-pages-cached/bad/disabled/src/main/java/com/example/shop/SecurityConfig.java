package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    // expect: headers.private-pages-cached: leaves Cache-Control out [warning]
    http.headers(h -> h.cacheControl(c -> c.disable())).httpBasic(withDefaults());
    http.authorizeHttpRequests(a -> a.anyRequest().authenticated());

    return http.build();
  }

  @Bean
  UserDetailsService users(UserRepository users) {
    return new RepositoryUsers(users);
  }
}

package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    // expect: csrf.protection-off: switches it off, unless no token travels in a cookie [info]
    http.csrf(c -> c.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(tokens, UsernamePasswordAuthenticationFilter.class);
    http.authorizeHttpRequests(a -> a.anyRequest().authenticated());

    return http.build();
  }

  @Bean
  UserDetailsService users(UserRepository users) {
    return new RepositoryUsers(users);
  }
}

package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(a -> a
        .requestMatchers(EndpointRequest.to("health", "prometheus")).permitAll()
        .anyRequest().authenticated());

    return http.build();
  }

  @Bean
  UserDetailsService users(UserRepository users) {
    return new RepositoryUsers(users);
  }
}

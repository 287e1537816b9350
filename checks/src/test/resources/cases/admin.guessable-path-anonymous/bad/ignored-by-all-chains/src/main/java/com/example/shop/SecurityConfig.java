package com.example.shop;

@Configuration
class SecurityConfig {
  @Bean
  // expect: admin.guessable-path-anonymous: opens /actuator/** to everybody [error]
  WebSecurityCustomizer open() {
    return web -> web.ignoring().requestMatchers("/actuator/**");
  }

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

package com.example.shop;

@Configuration
class Users {
  @Bean
  UserDetailsService users() {
    UserDetails clerk = User.withUsername("clerk")
        // expect: auth.in-memory-users: has users with their passwords [error]
        .password(encoder.encode("letmein"))
        .build();
    return new InMemoryUserDetailsManager(clerk);
  }
}

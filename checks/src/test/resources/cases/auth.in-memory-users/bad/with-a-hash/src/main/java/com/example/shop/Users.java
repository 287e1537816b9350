package com.example.shop;

@Configuration
class Users {
  @Bean
  UserDetailsService users() {
    UserDetails clerk = User.withUsername("clerk")
        // expect: auth.in-memory-users: has users with hashed passwords [warning]
        .password("{bcrypt}$2a$10$abcdefghijklmnopqrstuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu")
        .build();
    return new InMemoryUserDetailsManager(clerk);
  }
}

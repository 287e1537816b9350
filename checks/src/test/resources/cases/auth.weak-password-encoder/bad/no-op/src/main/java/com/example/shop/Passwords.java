package com.example.shop;

@Configuration
class Passwords {
  @Bean
  PasswordEncoder encoder() {
    // expect: auth.weak-password-encoder: stores passwords with NoOpPasswordEncoder [error]
    return NoOpPasswordEncoder.getInstance();
  }
}

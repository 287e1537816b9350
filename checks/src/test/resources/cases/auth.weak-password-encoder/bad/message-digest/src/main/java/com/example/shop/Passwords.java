package com.example.shop;

@Configuration
class Passwords {
  @Bean
  PasswordEncoder encoder() {
    // expect: auth.weak-password-encoder: stores passwords with MessageDigestPasswordEncoder [error]
    return new MessageDigestPasswordEncoder("MD5");
  }
}

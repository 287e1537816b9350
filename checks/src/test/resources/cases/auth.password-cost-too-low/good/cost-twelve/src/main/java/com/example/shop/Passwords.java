package com.example.shop;

@Configuration
class Passwords {
  @Bean
  PasswordEncoder encoder() {
    return new BCryptPasswordEncoder(12);
  }
}

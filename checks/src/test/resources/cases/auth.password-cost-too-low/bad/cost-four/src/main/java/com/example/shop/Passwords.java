package com.example.shop;

@Configuration
class Passwords {
  @Bean
  PasswordEncoder encoder() {
    // expect: auth.password-cost-too-low: hashes with cost 4 [warning]
    return new BCryptPasswordEncoder(4);
  }
}

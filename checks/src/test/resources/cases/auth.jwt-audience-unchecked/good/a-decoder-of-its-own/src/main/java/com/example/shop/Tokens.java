package com.example.shop;

@Configuration
class Tokens {
  @Bean
  JwtDecoder decoder() {
    return audienceChecking();
  }
}

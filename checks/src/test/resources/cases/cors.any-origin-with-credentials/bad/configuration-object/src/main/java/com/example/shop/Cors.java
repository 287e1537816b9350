package com.example.shop;

@Configuration
class Cors {
  @Bean
  CorsFilter cors() {
    CorsConfiguration config = new CorsConfiguration();
    // expect: cors.any-origin-with-credentials: allows *, with credentials [error]
    config.addAllowedOriginPattern("*");
    config.setAllowCredentials(true);
    return new CorsFilter(source(config));
  }
}

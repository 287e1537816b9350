package com.example.shop;

@Configuration
class Web implements WebMvcConfigurer {
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/api/**")
        // expect: cors.any-origin-with-credentials: allows *, with credentials [error]
        .allowedOriginPatterns("*")
        .allowCredentials(true);
  }
}

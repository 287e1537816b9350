package com.example.shop;

@Configuration
class Web implements WebMvcConfigurer {
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/api/**")
        // expect: cors.unsafe-origin-allowed: allows * [info]
        .allowedOrigins("*")
        .allowCredentials(true);
  }
}

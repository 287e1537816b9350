package com.example.shop;

@Configuration
class Web implements WebMvcConfigurer {
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/api/**")
        .allowedOrigins("https://shop.example")
        .allowCredentials(true);
  }
}

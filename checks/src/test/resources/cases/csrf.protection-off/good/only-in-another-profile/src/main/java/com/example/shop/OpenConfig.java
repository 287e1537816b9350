package com.example.shop;

@Configuration
@Profile("playground")
class OpenConfig {
  @Bean
  @Order(1)
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.csrf(c -> c.disable()).formLogin(withDefaults()).build();
  }
}

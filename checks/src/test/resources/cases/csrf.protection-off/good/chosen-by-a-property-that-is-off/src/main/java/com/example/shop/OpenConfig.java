package com.example.shop;

@Configuration
@ConditionalOnProperty(prefix = "shop.security", name = "open", havingValue = "true")
class OpenConfig {
  @Bean
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.csrf(c -> c.disable()).formLogin(withDefaults()).build();
  }
}

package com.example.shop;

@Configuration
class Json {
  @Bean
  ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper.activateDefaultTyping(OWN_PACKAGES, DefaultTyping.NON_FINAL);
    return mapper;
  }
}

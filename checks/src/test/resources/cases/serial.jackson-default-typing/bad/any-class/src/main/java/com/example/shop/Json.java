package com.example.shop;

@Configuration
class Json {
  @Bean
  ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    // expect: serial.jackson-default-typing: calls activateDefaultTyping [error]
    mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance, DefaultTyping.NON_FINAL);
    return mapper;
  }
}

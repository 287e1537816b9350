package com.example.shop;

@Configuration
class RedisConfig {
  @Bean
  RedisSerializer<Object> values() {
    // expect: serial.jackson-default-typing: uses GenericJackson2JsonRedisSerializer for a store [warning]
    return new GenericJackson2JsonRedisSerializer();
  }
}

package com.example.leaky;

import org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository;
import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the last requests, as {@code application.yml} says which parts of them. */
@Configuration
class Recorder {
  @Bean
  HttpExchangeRepository exchanges() {
    return new InMemoryHttpExchangeRepository();
  }
}

package com.example.shop;

@Configuration
class Remote {
  @Bean
  Object stock() {
    // expect: serial.java-objects-accepted: makes a HttpInvokerServiceExporter [critical]
    return new HttpInvokerServiceExporter();
  }
}

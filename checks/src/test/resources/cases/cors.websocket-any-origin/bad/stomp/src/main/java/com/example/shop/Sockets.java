package com.example.shop;

class Sockets implements WebSocketMessageBrokerConfigurer {
  public void registerStompEndpoints(StompEndpointRegistry registry) {
    // expect: cors.websocket-any-origin: allows * [warning]
    registry.addEndpoint("/ws").setAllowedOriginPatterns("*").withSockJS();
  }
}

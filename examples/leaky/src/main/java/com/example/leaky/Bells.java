package com.example.leaky;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** Tells the office's pages of new orders as they come. */
@Configuration
@EnableWebSocketMessageBroker
class Bells implements WebSocketMessageBrokerConfigurer {
  @Override
  public void registerStompEndpoints(StompEndpointRegistry registry) {
    // finding: cors.websocket-any-origin
    registry.addEndpoint("/bells").setAllowedOriginPatterns("*");
  }
}

package dev.seaworthy.boot.check;

import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Origins.Means;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import org.springframework.web.socket.sockjs.support.AbstractSockJsService;
import org.springframework.web.socket.sockjs.support.SockJsHttpRequestHandler;

/**
 * Origins that may open a WebSocket. Separate from {@link LiveOrigins}, so that an application
 * without WebSockets never loads it.
 */
final class LiveSockets {
  /** The mappings that Spring makes of what the application registers. */
  private static final List<String> MAPPINGS =
      List.of("stompWebSocketHandlerMapping", "webSocketHandlerMapping");

  private static final String BROKER =
      "org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer";

  private LiveSockets() {}

  static List<Observation> in(Beans beans) {
    List<Observation> origins = new ArrayList<>();
    for (String each : MAPPINGS) {
      if (beans.factory().containsBean(each)
          && beans.factory().getBean(each, HandlerMapping.class)
              instanceof AbstractUrlHandlerMapping mapping) {
        String subject = subject(each, beans);
        mapping
            .getHandlerMap()
            .values()
            .forEach(
                handler ->
                    LiveOrigins.add(
                        origins(handler),
                        subject,
                        Beans.place(each),
                        Means.WEB_SOCKET,
                        Optional.empty(),
                        origins));
      }
    }
    return origins;
  }

  /** The method that registers them; the mapping where several do. */
  private static String subject(String mapping, Beans beans) {
    boolean stomp = mapping.equals(MAPPINGS.get(0));
    List<String> registering = stomp ? beans.own(BROKER) : beans.own(WebSocketConfigurer.class);
    String method = stomp ? ".registerStompEndpoints" : ".registerWebSocketHandlers";
    return registering.size() == 1 ? beans.owner(registering.get(0)) + method : mapping;
  }

  private static Collection<String> origins(Object handler) {
    List<String> origins = new ArrayList<>();
    if (handler instanceof WebSocketHttpRequestHandler plain) {
      plain.getHandshakeInterceptors().stream()
          .flatMap(
              each ->
                  each instanceof OriginHandshakeInterceptor allowing
                      ? Stream.of(allowing)
                      : Stream.empty())
          .forEach(
              each -> {
                origins.addAll(each.getAllowedOrigins());
                origins.addAll(each.getAllowedOriginPatterns());
              });
    }
    if (handler instanceof SockJsHttpRequestHandler fallback
        && fallback.getSockJsService() instanceof AbstractSockJsService service) {
      origins.addAll(service.getAllowedOrigins());
      origins.addAll(service.getAllowedOriginPatterns());
    }
    return origins;
  }
}

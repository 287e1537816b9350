package dev.seaworthy.boot.door;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Keeps the socket's other end, which Jetty's {@code ForwardedRequestCustomizer} overwrites with
 * what anybody says. That one may be added at any time, so this stands before all others always.
 */
final class JettyPeers
    implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>, Ordered {
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(ConfigurableJettyWebServerFactory factory) {
    factory.addServerCustomizers(JettyPeers::keep);
  }

  private static void keep(Server server) {
    for (Connector connector : server.getConnectors()) {
      connector.getConnectionFactories().stream()
          .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
          .map(HttpConfiguration.ConnectionFactory.class::cast)
          .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
          .forEach(JettyPeers::keep);
    }
  }

  private static void keep(HttpConfiguration configuration) {
    configuration.getCustomizers().add(0, JettyPeers::remember);
  }

  private static Request remember(Request request, HttpFields.Mutable headers) {
    SocketAddress other = request.getConnectionMetaData().getRemoteSocketAddress();
    String address =
        other instanceof InetSocketAddress inet && inet.getAddress() != null
            ? inet.getAddress().getHostAddress()
            : "";
    request.setAttribute(Peer.ATTRIBUTE, Peer.of(address, request.isSecure()));
    return request;
  }
}

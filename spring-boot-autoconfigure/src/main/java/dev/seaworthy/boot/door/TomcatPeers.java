package dev.seaworthy.boot.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Keeps the socket's other end where Tomcat's {@code RemoteIpValve} overwrites it. Comes after all
 * who might add one; where there is none, nothing is added.
 */
final class TomcatPeers implements WebServerFactoryCustomizer<TomcatWebServerFactory>, Ordered {
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatWebServerFactory factory) {
    boolean overwrites =
        Stream.concat(factory.getEngineValves().stream(), factory.getContextValves().stream())
            .anyMatch(RemoteIpValve.class::isInstance);
    if (overwrites) {
      factory.addEngineValves(new PeerValve());
    }
  }

  /** Tomcat itself keeps the peer's address apart from the client's; filters cannot see it. */
  private static final class PeerValve extends ValveBase {
    PeerValve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      boolean encrypted = request.getServletConnection().isSecure();
      request.setAttribute(Peer.ATTRIBUTE, new Peer(request.getPeerAddr(), encrypted));
      getNext().invoke(request, response);
    }
  }
}

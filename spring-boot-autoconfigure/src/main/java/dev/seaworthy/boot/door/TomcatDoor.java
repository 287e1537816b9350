package dev.seaworthy.boot.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.Valve;
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
    Stream.concat(factory.getEngineValves().stream(), factory.getContextValves().stream())
        .filter(RemoteIpValve.class::isInstance)
        .map(valve -> ((RemoteIpValve) valve).getRemoteIpHeader())
        .findFirst()
        .ifPresent(header -> keep(factory, header));
  }

  private static void keep(TomcatWebServerFactory factory, String header) {
    List<Valve> valves = new ArrayList<>();
    valves.add(new PeerValve(header));
    valves.addAll(factory.getEngineValves());
    factory.setEngineValves(valves);
  }

  /** Remembers what a valve behind this one overwrites and takes away. */
  private static final class PeerValve extends ValveBase {
    private final String header;

    PeerValve(String header) {
      super(true);
      this.header = header;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      request.setAttribute(
          Peer.ATTRIBUTE,
          new Peer(
              request.getPeerAddr(),
              request.getServletConnection().isSecure(),
              header,
              Collections.list(request.getHeaders(header))));
      getNext().invoke(request, response);
    }
  }
}

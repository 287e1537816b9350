package dev.seaworthy.boot.door;

import dev.seaworthy.guard.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * What only Tomcat's own parts can do for the guard: put its headers on before any filter, and keep
 * the socket's other end where a {@link RemoteIpValve} overwrites it. Comes after all who might add
 * one.
 */
final class TomcatDoor implements WebServerFactoryCustomizer<TomcatWebServerFactory>, Ordered {
  private final Supplier<Guard> guard;

  /**
   * A door.
   *
   * @param guard asked with the first request
   */
  TomcatDoor(Supplier<Guard> guard) {
    this.guard = guard;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatWebServerFactory factory) {
    List<Valve> valves = new ArrayList<>();
    String taken = takenHeader(factory);
    if (!taken.isEmpty()) {
      valves.add(new PeerValve(taken));
    }
    valves.add(new HeadersValve(guard, taken.isEmpty()));
    valves.addAll(factory.getEngineValves());
    factory.setEngineValves(valves);
  }

  /** The header that a valve of Tomcat's reads the client's address from; empty without one. */
  private static String takenHeader(TomcatWebServerFactory factory) {
    List<Valve> all = new ArrayList<>(factory.getEngineValves());
    all.addAll(factory.getContextValves());
    for (Valve each : all) {
      if (each instanceof RemoteIpValve remote) {
        return remote.getRemoteIpHeader();
      }
    }
    return "";
  }
}

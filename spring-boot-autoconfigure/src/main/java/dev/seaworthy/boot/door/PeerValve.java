package dev.seaworthy.boot.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Remembers what a valve behind this one overwrites and takes away. */
final class PeerValve extends ValveBase {
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

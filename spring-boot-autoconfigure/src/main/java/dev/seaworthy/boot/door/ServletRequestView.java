package dev.seaworthy.boot.door;

import dev.seaworthy.guard.request.RequestView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A servlet request as the guard looks at it. The path is the container's: decoded, normalised and
 * without path parameters, exactly what the application will be asked for, so that no spelling of a
 * path is one thing to the guard and another to the application.
 */
class ServletRequestView implements RequestView {
  private final HttpServletRequest request;
  private final SignedIn signedIn;
  private final @Nullable Peer peer;
  private @Nullable String path;

  ServletRequestView(HttpServletRequest request, SignedIn signedIn) {
    this(request, signedIn, Peer.keptWith(request));
  }

  /** The same; {@code peer} is the other end where the request does not tell it. */
  ServletRequestView(HttpServletRequest request, SignedIn signedIn, @Nullable Peer peer) {
    this.request = request;
    this.signedIn = signedIn;
    this.peer = peer;
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String path() {
    String known = path;
    if (known == null) {
      known = joined(request.getContextPath(), request.getServletPath(), request.getPathInfo());
      path = known;
    }
    return known;
  }

  @Override
  public String rawPath() {
    return request.getRequestURI();
  }

  @Override
  public String query() {
    String query = request.getQueryString();
    return query == null ? "" : query;
  }

  @Override
  public String peerAddress() {
    return peer == null ? request.getRemoteAddr() : peer.address();
  }

  @Override
  public boolean encrypted() {
    return peer == null ? request.isSecure() : peer.encrypted();
  }

  @Override
  public String serverName() {
    return request.getServerName();
  }

  @Override
  public int serverPort() {
    return request.getLocalPort();
  }

  @Override
  public boolean signedInBefore(long epochSecond) {
    return signedIn.before(request, epochSecond);
  }

  @Override
  public String submittedUserName() {
    return SubmittedUserName.in(request);
  }

  @Override
  public @Nullable String line(String name, int index) {
    if (peer != null && peer.hasTaken(name)) {
      return index < peer.takenLines().size() ? peer.takenLines().get(index) : null;
    }
    if (index == 0) {
      return request.getHeader(name);
    }
    Enumeration<String> lines = request.getHeaders(name);
    for (int skipped = 0; skipped < index && lines.hasMoreElements(); skipped++) {
      lines.nextElement();
    }
    return lines.hasMoreElements() ? lines.nextElement() : null;
  }

  private static String joined(String context, String servlet, @Nullable String info) {
    String inside = info == null ? servlet : servlet + info;
    return context.isEmpty() ? inside : context + inside;
  }
}

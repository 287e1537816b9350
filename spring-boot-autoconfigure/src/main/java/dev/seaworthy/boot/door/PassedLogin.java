package dev.seaworthy.boot.door;

import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A request that has passed the guard and in which a login is over, as the guard is told about it:
 * the peer and the headers as they came, and the path as the application has it, so that a secret
 * prefix gets into no record.
 */
public final class PassedLogin extends ServletRequestView {
  private final String path;

  private PassedLogin(HttpServletRequest original, String path) {
    super(original, SignedIn.NOBODY);
    this.path = path;
  }

  /** What the guard may see of a request, however often it was wrapped. */
  public static PassedLogin of(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    return new PassedLogin(original(request), path);
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String rawPath() {
    return path;
  }

  private static HttpServletRequest original(HttpServletRequest request) {
    HttpServletRequest innermost = request;
    while (innermost instanceof ServletRequestWrapper wrapper
        && wrapper.getRequest() instanceof HttpServletRequest below) {
      innermost = below;
    }
    return innermost;
  }
}

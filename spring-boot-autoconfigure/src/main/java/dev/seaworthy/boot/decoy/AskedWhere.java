package dev.seaworthy.boot.decoy;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A request made up to ask an entry point where it would send a browser; nothing is answered. */
final class AskedWhere extends HttpServletRequestWrapper {
  private final boolean browser;
  private @Nullable String forwardedTo;

  private AskedWhere(HttpServletRequest request, boolean browser) {
    super(request);
    this.browser = browser;
  }

  /** The same request, as if it were a login form that is sent. */
  static HttpServletRequest posted(HttpServletRequest request) {
    return new AskedWhere(request, false);
  }

  static Optional<String> page(AuthenticationEntryPoint entry, HttpServletRequest request) {
    AskedWhere asked = new AskedWhere(request, true);
    @Nullable String[] sentTo = new @Nullable String[1];
    try {
      entry.commence(
          asked, nowhere(sentTo), new InsufficientAuthenticationException("nobody is signed in"));
    } catch (IOException | ServletException | RuntimeException unanswered) {
      return Optional.empty();
    }
    String found = asked.forwardedTo == null ? sentTo[0] : asked.forwardedTo;
    return found == null ? Optional.empty() : path(found, request.getContextPath());
  }

  private static Optional<String> path(String location, String context) {
    try {
      String path = URI.create(location).getPath();
      boolean inside = path != null && path.startsWith(context);
      return inside ? Optional.of(path.substring(context.length())) : Optional.ofNullable(path);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A response that only takes down where it is redirected to. */
  static HttpServletResponse nowhere() {
    return nowhere(new @Nullable String[1]);
  }

  private static HttpServletResponse nowhere(@Nullable String[] sentTo) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            AskedWhere.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sendRedirect")) {
                sentTo[0] = (String) arguments[0];
              }
              if (method.getName().startsWith("encode")) {
                return arguments[0];
              }
              return method.getReturnType() == boolean.class
                  ? false
                  : method.getReturnType() == int.class ? 0 : null;
            });
  }

  @Override
  public String getMethod() {
    return browser ? "GET" : "POST";
  }

  @Override
  public @Nullable String getHeader(String name) {
    return switch (browser ? name.toLowerCase(Locale.ROOT) : "") {
      case "accept" -> "text/html";
      case "x-requested-with" -> null;
      default -> super.getHeader(name);
    };
  }

  @Override
  public RequestDispatcher getRequestDispatcher(String path) {
    forwardedTo = path;
    return (RequestDispatcher)
        Proxy.newProxyInstance(
            AskedWhere.class.getClassLoader(),
            new Class<?>[] {RequestDispatcher.class},
            (proxy, method, arguments) -> null);
  }
}

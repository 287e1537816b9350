package dev.seaworthy.boot.prefix;

import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with a prefix that joins the context path. Whatever makes a link from the context path
 * makes one below the prefix; whatever matches a path sees the one behind it.
 *
 * <p>Asks the request below anew each time: a container that forwards a request changes it under
 * its wrappers.
 */
public final class PrefixedRequest extends HttpServletRequestWrapper {
  /** The proxy's part of the context path, which Spring takes for the whole. */
  private static final String FORWARDED_PREFIX = "X-Forwarded-Prefix";

  private final String prefix;
  private final boolean stripped;

  private PrefixedRequest(HttpServletRequest request, String prefix, boolean stripped) {
    super(request);
    this.prefix = prefix;
    this.stripped = stripped;
  }

  /**
   * A request that came in by the prefix, as the application has its path: without it.
   *
   * @param prefix starts with a slash and ends without one; behind the container's context path
   */
  public static PrefixedRequest stripping(HttpServletRequest request, String prefix) {
    return new PrefixedRequest(request, prefix, true);
  }

  /** A request whose path the application has as it is, although its links get the prefix. */
  public static PrefixedRequest keeping(HttpServletRequest request, String prefix) {
    return new PrefixedRequest(request, prefix, false);
  }

  /**
   * Whether this is such a request and still shows its prefix: what a container wraps around a
   * request that it forwards may show its own context path again.
   */
  public static boolean isAround(HttpServletRequest request, String prefix) {
    boolean wrapped =
        request instanceof PrefixedRequest
            || (request instanceof ServletRequestWrapper wrapper
                && wrapper.isWrapperFor(PrefixedRequest.class));
    return wrapped && request.getContextPath().endsWith(prefix);
  }

  @Override
  public String getContextPath() {
    return super.getContextPath() + prefix;
  }

  @Override
  public String getServletPath() {
    return inside(super.getServletPath());
  }

  @Override
  public @Nullable String getPathInfo() {
    String info = super.getPathInfo();
    return info != null && super.getServletPath().isEmpty() ? inside(info) : info;
  }

  @Override
  public String getRequestURI() {
    String uri = super.getRequestURI();
    String context = super.getContextPath();
    return stripped && isBelow(uri, context + prefix)
        ? uri
        : context + prefix + uri.substring(Math.min(context.length(), uri.length()));
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    url.setLength(Math.max(0, url.length() - super.getRequestURI().length()));
    return url.append(getRequestURI());
  }

  @Override
  public @Nullable String getHeader(String name) {
    String value = super.getHeader(name);
    return value != null && name.equalsIgnoreCase(FORWARDED_PREFIX) ? joined(value) : value;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    Enumeration<String> lines = super.getHeaders(name);
    if (!name.equalsIgnoreCase(FORWARDED_PREFIX) || !lines.hasMoreElements()) {
      return lines;
    }
    List<String> all = new ArrayList<>(Collections.list(lines));
    all.set(all.size() - 1, joined(all.get(all.size() - 1)));
    return Collections.enumeration(all);
  }

  private String joined(String forwarded) {
    return (forwarded.endsWith("/") ? forwarded.substring(0, forwarded.length() - 1) : forwarded)
        + prefix;
  }

  private String inside(String path) {
    return stripped && isBelow(path, prefix) ? path.substring(prefix.length()) : path;
  }

  private static boolean isBelow(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || "/;".indexOf(path.charAt(prefix.length())) >= 0);
  }
}

package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The same request for a path that no application has, so that it answers as it does to any unknown
 * one: with its own page, its own login in front, its own time. What it serves by accident under
 * the path that was really asked for stays unseen.
 */
final class UnknownPathRequest extends HttpServletRequestWrapper {
  private static final int BITS = 96;

  /** New with each start: whoever should get to see it could not use it for long. */
  private static final String UNKNOWN = "/" + new BigInteger(BITS, new SecureRandom()).toString(36);

  UnknownPathRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getRequestURI() {
    return getContextPath() + UNKNOWN;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    int path = url.length() - super.getRequestURI().length();
    url.setLength(Math.max(0, path));
    return url.append(getRequestURI());
  }

  @Override
  public String getServletPath() {
    return UNKNOWN;
  }

  @Override
  public @Nullable String getPathInfo() {
    return null;
  }

  @Override
  public @Nullable String getPathTranslated() {
    return null;
  }
}

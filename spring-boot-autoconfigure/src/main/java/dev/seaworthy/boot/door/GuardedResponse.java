package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response that carries the guard's headers from the start, so that they leave however early it
 * is committed, and yet looks to the application as if they were not there: what it sets replaces
 * them, and what it asks for, it finds absent until it has set it.
 */
final class GuardedResponse extends HttpServletResponseWrapper {
  private final Passage passage;

  GuardedResponse(HttpServletResponse response, Passage passage) {
    super(response);
    this.passage = passage;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    passage.release(name);
    super.setHeader(name, value);
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (passage.release(name)) {
      super.setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public boolean containsHeader(String name) {
    return !passage.isOurs(name) && super.containsHeader(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return passage.isOurs(name) ? null : super.getHeader(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return passage.isOurs(name) ? List.of() : super.getHeaders(name);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return super.getHeaderNames().stream().filter(name -> !passage.isOurs(name)).toList();
  }

  @Override
  public void reset() {
    super.reset();
    passage.supply((HttpServletResponse) getResponse());
  }
}

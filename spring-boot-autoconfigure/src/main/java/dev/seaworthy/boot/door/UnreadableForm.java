package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that the container could not read when the guard looked for a user name in it. A container
 * says so to the first who asks and to nobody after him: the application is to be that first.
 */
public final class UnreadableForm extends HttpServletRequestWrapper {
  static final String ATTRIBUTE = UnreadableForm.class.getName();

  private UnreadableForm(HttpServletRequest request) {
    super(request);
  }

  /** The request as it was before the guard looked. */
  public static HttpServletRequest asFound(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) == null ? request : new UnreadableForm(request);
  }

  @Override
  public @Nullable String getParameter(String name) {
    say();
    return super.getParameter(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    say();
    return super.getParameterMap();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    say();
    return super.getParameterNames();
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    say();
    return super.getParameterValues(name);
  }

  private void say() {
    if (getAttribute(ATTRIBUTE) instanceof RuntimeException found) {
      removeAttribute(ATTRIBUTE);
      throw found;
    }
  }
}

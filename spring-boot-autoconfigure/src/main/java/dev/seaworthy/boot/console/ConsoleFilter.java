package dev.seaworthy.boot.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Stands where the {@link Console} is entered, before the application's own chains, so that no rule
 * of theirs opens or shuts it. Thread-safe.
 */
final class ConsoleFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String ROOT = "/seaworthy";

  private final transient ConsoleEntrance entrance;
  private final transient Supplier<Console> console;

  /**
   * A way in.
   *
   * @param console asked for with the first visit: hardly a request is one
   */
  ConsoleFilter(ConsoleEntrance entrance, Supplier<Console> console) {
    this.entrance = entrance;
    this.console = console;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean ours = path.equals(ROOT) || path.startsWith(ROOT + "/");
    if (!ours
        || request.getDispatcherType() != DispatcherType.REQUEST
        || !entrance.isEntered(request)) {
      chain.doFilter(request, response);
      return;
    }
    String page = path.equals(ROOT) ? null : path.substring(ROOT.length() + 1);
    console.get().answer(request, response, request.getContextPath() + ROOT + "/", page);
  }
}

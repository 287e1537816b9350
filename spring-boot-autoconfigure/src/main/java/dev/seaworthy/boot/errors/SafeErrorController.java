package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.pages.DebugPage;
import dev.seaworthy.boot.pages.ErrorPages;
import dev.seaworthy.boot.pages.Page;
import dev.seaworthy.boot.reports.ErrorReport;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every error that reaches Spring MVC, in place of Spring Boot's own controller. What
 * {@code spring.web.error.include-*} says does not matter here: nothing is included, ever.
 */
@Controller
public final class SafeErrorController implements ErrorController {
  private final Incidents incidents;
  private final ErrorPages pages;
  private final OwnErrorViews views;
  private final ErrorAttributes attributes;
  private final @Nullable LocalVisitors debugFor;

  /**
   * A controller.
   *
   * @param views the application's own error pages, which win
   * @param attributes knows the exception that the application has handled
   * @param debugFor who sees the debug page; null with {@code DEBUG} off
   */
  SafeErrorController(
      Incidents incidents,
      ErrorPages pages,
      OwnErrorViews views,
      ErrorAttributes attributes,
      @Nullable LocalVisitors debugFor) {
    this.incidents = incidents;
    this.pages = pages;
    this.views = views;
    this.attributes = attributes;
    this.debugFor = debugFor;
  }

  /** Answers, or names the view of the application's that does. */
  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  public @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = status(request);
    Throwable error = attributes.getError(new ServletWebRequest(request));
    String id = status >= 500 ? incidents.takeDown(request, status, error) : null;
    if (response.isCommitted()) {
      return null;
    }
    if (error != null && status >= 500 && id != null && isDebugging(request)) {
      debug(request, response, incidents.report(id, request, status, error, true));
      return null;
    }
    return answer(request, response, status, id);
  }

  private @Nullable ModelAndView answer(
      HttpServletRequest request, HttpServletResponse response, int status, @Nullable String id)
      throws IOException {
    if (!ErrorPages.wantsPage(request.getHeader("Accept"))) {
      ErrorAnswer.send(response, status, ErrorPages.problem(status, id));
      return null;
    }
    ModelAndView own = views.find(request, status, id);
    if (own == null) {
      ErrorAnswer.send(response, status, pages.page(status, id));
    } else {
      response.setStatus(status);
    }
    return own;
  }

  private boolean isDebugging(HttpServletRequest request) {
    return debugFor != null && debugFor.include(request);
  }

  private static void debug(
      HttpServletRequest request, HttpServletResponse response, ErrorReport report)
      throws IOException {
    Page page =
        ErrorPages.wantsPage(request.getHeader("Accept"))
            ? DebugPage.of(report)
            : DebugProblem.of(report);
    ErrorAnswer.send(response, report.status(), page);
  }

  /** A visitor who asks for the error page itself finds nothing there. */
  private static int status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (code == null) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    boolean isError = code instanceof Integer known && known >= 400 && known <= 599;
    return isError ? (Integer) code : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}

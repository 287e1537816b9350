package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.pages.ErrorPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.template.TemplateAvailabilityProviders;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The application's own error pages, found as Spring Boot finds them: a resolver's answer ({@code
 * error/404.html}, {@code error/4xx.html} among templates and static files), then the template
 * {@code error}. They are given the status, its name, the path and the error's id; no exception.
 */
final class OwnErrorViews {
  private static final String GENERAL = "error";

  private final List<ErrorViewResolver> resolvers;
  private final ApplicationContext context;
  private volatile @Nullable Boolean hasGeneral;

  OwnErrorViews(List<ErrorViewResolver> resolvers, ApplicationContext context) {
    this.resolvers = List.copyOf(resolvers);
    this.context = context;
  }

  @Nullable ModelAndView find(HttpServletRequest request, int status, @Nullable String id) {
    HttpStatus known = HttpStatus.resolve(status);
    Map<String, Object> model = model(request, status, id);
    if (known != null) {
      for (ErrorViewResolver resolver : resolvers) {
        ModelAndView found = resolver.resolveErrorView(request, known, model);
        if (found != null) {
          return found;
        }
      }
    }
    return hasGeneral() ? new ModelAndView(GENERAL, model) : null;
  }

  /** Looked for with the first error that needs it. */
  private boolean hasGeneral() {
    Boolean known = hasGeneral;
    if (known == null) {
      known = new TemplateAvailabilityProviders(context).getProvider(GENERAL, context) != null;
      hasGeneral = known;
    }
    return known;
  }

  private static Map<String, Object> model(
      HttpServletRequest request, int status, @Nullable String id) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("status", status);
    model.put("error", ErrorPages.title(status));
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    model.put("path", path == null ? "" : path);
    if (id != null) {
      model.put("errorId", id);
    }
    return model;
  }
}

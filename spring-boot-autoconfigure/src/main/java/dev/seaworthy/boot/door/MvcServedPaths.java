package dev.seaworthy.boot.door;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The routes of Spring MVC and of other servlets. Patterns that take everything, such as {@code
 * /**} of static resources, say nothing about a path and do not count.
 */
final class MvcServedPaths implements ServedPaths {
  private final ListableBeanFactory beans;
  private final Supplier<@Nullable ServletContext> servletContext;
  private volatile @Nullable List<PathPattern> patterns;

  MvcServedPaths(ListableBeanFactory beans, Supplier<@Nullable ServletContext> servletContext) {
    this.beans = beans;
    this.servletContext = servletContext;
  }

  @Override
  public boolean serves(String path) {
    ServletContext servlets = servletContext.get();
    String context = servlets == null ? "" : servlets.getContextPath();
    String inside = path.startsWith(context) ? path.substring(context.length()) : path;
    return (servlets != null && isServlets(inside, servlets)) || isRouted(inside);
  }

  private boolean isRouted(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return patterns().stream().anyMatch(pattern -> pattern.matches(parsed));
  }

  private static boolean isServlets(String path, ServletContext servlets) {
    return servlets.getServletRegistrations().values().stream()
        .flatMap(each -> each.getMappings().stream())
        .anyMatch(mapping -> takes(mapping, path));
  }

  private static boolean takes(String mapping, String path) {
    if (mapping.endsWith("/*") && mapping.length() > 2) {
      String prefix = mapping.substring(0, mapping.length() - 2);
      return path.equals(prefix) || path.startsWith(prefix + "/");
    }
    return mapping.length() > 1 && mapping.equals(path);
  }

  private List<PathPattern> patterns() {
    List<PathPattern> known = patterns;
    if (known == null) {
      known = gathered();
      patterns = known;
    }
    return known;
  }

  private List<PathPattern> gathered() {
    List<PathPattern> all = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping each :
        beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      for (RequestMappingInfo info : each.getHandlerMethods().keySet()) {
        if (info.getPathPatternsCondition() != null) {
          all.addAll(info.getPathPatternsCondition().getPatterns());
        }
      }
    }
    for (AbstractUrlHandlerMapping each :
        beans.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
      Map<PathPattern, Object> routes = each.getPathPatternHandlerMap();
      all.addAll(routes.keySet());
    }
    all.removeIf(MvcServedPaths::takesEverything);
    return List.copyOf(all);
  }

  private static boolean takesEverything(PathPattern pattern) {
    String text = pattern.getPatternString();
    return text.equals("/**") || text.startsWith("/{*") || text.equals("/{path}");
  }
}

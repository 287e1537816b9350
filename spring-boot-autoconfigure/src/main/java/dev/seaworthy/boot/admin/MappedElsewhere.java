package dev.seaworthy.boot.admin;

import dev.seaworthy.boot.door.Problems;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Refuses what the container itself maps to a protected path: it chooses filters and servlets by
 * the path that was asked for, so that under the secret path a filter mapped to {@code /admin/*}
 * would not run, and whoever it keeps out would be in.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class MappedElsewhere implements ServletContextInitializer {
  private final AdminPlan plan;
  private final Environment environment;

  MappedElsewhere(AdminPlan plan, Environment environment) {
    this.plan = plan;
    this.environment = environment;
  }

  @Override
  public void onStartup(ServletContext servlets) {
    Problems problems = new Problems(environment);
    for (FilterRegistration each : servlets.getFilterRegistrations().values()) {
      report(problems, "filter", each.getName(), each.getUrlPatternMappings());
    }
    for (ServletRegistration each : servlets.getServletRegistrations().values()) {
      report(problems, "servlet", each.getName(), each.getMappings());
    }
    problems.throwIfAny();
  }

  private void report(Problems problems, String kind, String name, Collection<String> mappings) {
    for (String base : plan.protects()) {
      if (mappings.stream().anyMatch(each -> each.equals(base) || each.startsWith(base + "/"))) {
        problems.add(
            "admin.protects",
            "names " + base + ", to which the container itself maps the " + kind + " " + name,
            "map that to /* or let Spring MVC serve it, or take it out of seaworthy.admin.protects");
      }
    }
  }
}

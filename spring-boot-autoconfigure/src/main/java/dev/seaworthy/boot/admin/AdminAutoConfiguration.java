package dev.seaworthy.boot.admin;

import dev.seaworthy.boot.decoy.Decoy;
import dev.seaworthy.boot.decoy.DecoyConfiguration;
import dev.seaworthy.boot.decoy.DecoyPrefix;
import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.door.ForwardFilter;
import dev.seaworthy.boot.door.Gangway;
import dev.seaworthy.boot.door.Problems;
import dev.seaworthy.boot.door.ServedPaths;
import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.admin.AdminPaths;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** Moves the admin of a servlet application to a secret path, once one is set. */
@AutoConfiguration(before = DoorAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Conditional(OnSecretPath.class)
@Import(DecoyConfiguration.class)
public class AdminAutoConfiguration {
  @Bean
  AdminPlan seaworthyAdminPlan(Environment environment, ObjectProvider<AdminPages> pages) {
    List<String> mounted = pages.stream().flatMap(each -> each.patterns().stream()).toList();
    Problems problems = new Problems(environment);
    String context = environment.getProperty("server.servlet.context-path", "");
    List<String> hidden =
        GivenSettings.in(environment).texts("seaworthy.guard.decoys").orElse(List.of());
    AdminProperties properties = AdminProperties.in(environment);
    AdminPlan plan =
        AdminPlan.of(properties, context.equals("/") ? "" : context, mounted, hidden, problems);
    problems.throwIfAny();
    return plan;
  }

  @Bean
  AdminArea seaworthyAdminArea(AdminPlan plan) {
    return new AdminArea(plan);
  }

  @Bean
  DecoyPrefix seaworthyDecoyPrefix(AdminPlan plan) {
    return new DecoyPrefix(plan.decoy());
  }

  @Bean
  Gangway seaworthyGangway(
      AdminPlan plan,
      Environment environment,
      ObjectProvider<Decoy> decoy,
      ObjectProvider<ServedPaths> served) {
    Problems problems = new Problems(environment);
    Optional<AdminPaths> paths = problems.read("admin.path", plan::paths);
    problems.throwIfAny();
    return new AdminGangway(
        plan,
        paths.orElseThrow(),
        decoy::getObject,
        path -> served.getIfAvailable(() -> any -> false).serves(path));
  }

  @Bean
  FilterRegistrationBean<ForwardFilter> seaworthyForward(Gangway gangway) {
    FilterRegistrationBean<ForwardFilter> registration =
        new FilterRegistrationBean<>(new ForwardFilter(gangway));
    registration.setName("seaworthyForward");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.FORWARD);
    return registration;
  }

  @Bean
  MappedElsewhere seaworthyMappedElsewhere(AdminPlan plan, Environment environment) {
    return new MappedElsewhere(plan, environment);
  }

  /** The ends of real logins. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({AbstractAuthenticationEvent.class, WebInvocationPrivilegeEvaluator.class})
  static class Logins {
    @Bean
    LoginNews seaworthyLoginNews(
        Guard guard, AdminPlan plan, ObjectProvider<WebInvocationPrivilegeEvaluator> evaluator) {
      return new LoginNews(guard, new AdminRights(evaluator::getIfAvailable, plan.home()));
    }
  }
}

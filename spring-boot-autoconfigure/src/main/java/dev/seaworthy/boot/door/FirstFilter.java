package dev.seaworthy.boot.door;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.PriorityOrdered;

/**
 * Registers the guard before all filters of others, those with the highest precedence included: a
 * priority is sorted before any order.
 */
final class FirstFilter extends FilterRegistrationBean<GuardFilter> implements PriorityOrdered {
  FirstFilter(GuardFilter filter) {
    super(filter);
    setName("seaworthyGuard");
    setOrder(HIGHEST_PRECEDENCE + 1);
    setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
  }
}

package dev.seaworthy.boot.alerts;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.PriorityOrdered;

/** Registers the page of links before the guard, which refuses whom it blocks. */
final class BeforeTheGuard extends FilterRegistrationBean<LinkFilter> implements PriorityOrdered {
  BeforeTheGuard(LinkFilter filter) {
    super(filter);
    setName("seaworthyLinks");
    setOrder(HIGHEST_PRECEDENCE);
  }
}

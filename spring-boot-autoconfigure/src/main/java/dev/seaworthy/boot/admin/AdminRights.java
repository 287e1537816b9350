package dev.seaworthy.boot.admin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** Whether somebody may enter the admin, by the application's own rules. Thread-safe. */
final class AdminRights {
  private final Supplier<@Nullable WebInvocationPrivilegeEvaluator> evaluator;
  private final String page;

  /**
   * Rights.
   *
   * @param evaluator asked late, since it is made of the application's chains
   * @param page a page of the admin, behind the context path
   */
  AdminRights(Supplier<@Nullable WebInvocationPrivilegeEvaluator> evaluator, String page) {
    this.evaluator = evaluator;
    this.page = page;
  }

  boolean mayAdminister(Authentication who) {
    WebInvocationPrivilegeEvaluator known = evaluator.get();
    return known != null && known.isAllowed(page, who);
  }
}

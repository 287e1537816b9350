package dev.seaworthy.boot.admin;

import dev.seaworthy.boot.door.Passage;
import jakarta.servlet.ServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * The admin's area, for what is mounted there and for what links there. Immutable; does not print
 * the secret path.
 */
public final class AdminArea {
  private final AdminPlan plan;

  AdminArea(AdminPlan plan) {
    this.plan = plan;
  }

  /** Whether a request came in by a secret path and was let through the door. */
  public static boolean isEntered(ServletRequest request) {
    return Passage.of(request).map(Passage::isEntered).orElse(false);
  }

  /**
   * The path of a page in the area, for links that are made outside of a request; inside one, links
   * come out right by themselves. Holds the secret path: not for logs.
   *
   * @param page starts with a slash, without the context path
   */
  public String path(String page) {
    return plan.contextPath() + plan.secrets().get(0).reveal() + page;
  }

  /**
   * The address of a page in the area, as people outside reach it. Made from {@code
   * seaworthy.admin.site}, never from a request; empty where that is not set.
   */
  public Optional<URI> address(String page) {
    return plan.site().map(site -> URI.create(site + path(page)));
  }
}

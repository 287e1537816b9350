package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Fact;
import java.util.Optional;

/**
 * A place in an application's URLs where people administer it, or seem to.
 *
 * @param kind what answers there
 * @param target what the URL configuration hands the requests to, as it is written there: {@code
 *     admin.site.urls}
 * @param path the path from the root of the site, without the slash in front: {@code admin/}; its
 *     origin is the line of the URL configuration, and the lines that supply a name in it
 * @param pattern whether the path is a regular expression that stands for more than one path; then
 *     it is given as written
 * @param localized whether the language's prefix stands in front of it, as in {@code en/admin/}
 * @param condition what decides whether it is there at all, as part of a sentence; empty if it is
 *     surely there
 */
public record AdminRoute(
    Kind kind,
    String target,
    Fact<String> path,
    boolean pattern,
    boolean localized,
    Optional<String> condition) {

  /** What answers. */
  public enum Kind {
    /** Django's admin, or a site derived from it. */
    ADMIN,
    /** An administration of a library's own, such as a content management system's. */
    OTHER_ADMIN,
    /** The documentation generator of Django's admin. */
    DOCUMENTATION,
    /** A decoy that looks like a login. */
    DECOY
  }
}

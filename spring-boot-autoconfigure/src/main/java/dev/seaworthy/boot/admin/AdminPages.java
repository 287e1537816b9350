package dev.seaworthy.boot.admin;

import java.util.List;

/**
 * Pages that exist under the secret path only, beside what {@code seaworthy.admin.protects} names:
 * a bean of this type mounts them. They are ordinary handlers of the application, with these paths;
 * asked for from outside, they are unknown paths.
 */
@FunctionalInterface
public interface AdminPages {
  /** Paths such as {@code /seaworthy/**}, behind the context path. */
  List<String> patterns();
}

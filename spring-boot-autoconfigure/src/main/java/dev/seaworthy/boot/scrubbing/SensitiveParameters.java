package dev.seaworthy.boot.scrubbing;

import jakarta.servlet.ServletRequest;
import java.util.Set;

/**
 * Names of request parameters that no report may show, said by the application where it reads them:
 * Django's {@code sensitive_post_parameters}. Immutable.
 *
 * @param all whether all parameters are meant
 * @param names the ones that are meant, exactly as written
 */
public record SensitiveParameters(boolean all, Set<String> names) {
  /** Nothing is marked. */
  public static final SensitiveParameters NONE = new SensitiveParameters(false, Set.of());

  private static final String ATTRIBUTE = SensitiveParameters.class.getName();

  /** Copies the names. */
  public SensitiveParameters {
    names = Set.copyOf(names);
  }

  /** Marks parameters of a request; without names, all of them. */
  public static void mark(ServletRequest request, String... names) {
    request.setAttribute(ATTRIBUTE, new SensitiveParameters(names.length == 0, Set.of(names)));
  }

  /** What has been marked on a request. */
  public static SensitiveParameters of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof SensitiveParameters marked ? marked : NONE;
  }

  /** Whether a name is meant. */
  public boolean isAbout(String name) {
    return all || names.contains(name);
  }
}

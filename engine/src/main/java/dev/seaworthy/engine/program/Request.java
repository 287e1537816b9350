package dev.seaworthy.engine.program;

import java.util.Optional;

/**
 * A request that a visitor without a login might make.
 *
 * @param method the HTTP method in upper case
 * @param path the path below the application's own root, beginning with a slash
 * @param endpoint the id of the management endpoint that answers it, in lower case; empty for the
 *     application's own pages
 */
public record Request(String method, String path, Optional<String> endpoint) {
  /** A plain visit of a page. */
  public static Request get(String path) {
    return new Request("GET", path, Optional.empty());
  }

  /** A change that somebody tries to make. */
  public static Request post(String path) {
    return new Request("POST", path, Optional.empty());
  }

  /** A visit of a management endpoint. */
  public static Request endpoint(String path, String id) {
    return new Request("GET", path, Optional.of(id));
  }
}

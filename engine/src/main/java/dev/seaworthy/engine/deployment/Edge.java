package dev.seaworthy.engine.deployment;

/**
 * What a proxy in front of the application does, in the project's own word ({@code edge} in {@code
 * seaworthy.yml}): no file of the application can show it.
 *
 * @param tls whether it accepts HTTPS only and redirects plain HTTP
 * @param hosts whether it refuses unknown host names
 * @param headers whether it sends the security headers
 */
public record Edge(boolean tls, boolean hosts, boolean headers) {
  /** Nothing is declared. */
  public static Edge undeclared() {
    return new Edge(false, false, false);
  }
}

package dev.seaworthy.boot.door;

import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostJudgement;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the host once more where something between the guard and the application puts in another
 * one from a header: the name that links are built from must be one of ours too. Stands behind
 * {@code ForwardedHeaderFilter}. Thread-safe.
 */
final class RewrittenHostFilter implements Filter {
  /** For a door that judges no host. */
  static final AllowedHosts ANY = AllowedHosts.of(List.of("*"));

  private static final int BAD_REQUEST = HttpServletResponse.SC_BAD_REQUEST;

  private final AllowedHosts hosts;
  private final Refusals refusals;

  RewrittenHostFilter(AllowedHosts hosts, Refusals refusals) {
    this.hosts = hosts;
    this.refusals = refusals;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String name = request.getServerName();
    if (hosts.judge(name) == HostJudgement.ALLOWED
        || !(request instanceof HttpServletRequest asked)
        || !(response instanceof HttpServletResponse answer)
        || isAsSent(name, asked.getHeader("Host"))) {
      chain.doFilter(request, response);
    } else {
      answer.setHeader("Cache-Control", "no-store");
      refusals.write(asked, answer, BAD_REQUEST);
    }
  }

  /** The guard has judged that name itself and had a reason to let it pass. */
  private static boolean isAsSent(String name, @Nullable String host) {
    return host == null || host.regionMatches(true, 0, name, 0, name.length());
  }
}

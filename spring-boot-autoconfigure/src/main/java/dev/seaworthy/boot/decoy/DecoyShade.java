package dev.seaworthy.boot.decoy;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.door.Passage;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.address.Address;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Stands right before Spring Security, behind whatever supplies sessions, and lets requests to the
 * decoy see the decoy's part of theirs. Raises the alarm about a right password, on another thread
 * and whether there is one or not, so that the answer does not wait for it. Thread-safe.
 */
final class DecoyShade implements Filter {
  private final Guard guard;
  private final Courier courier;

  DecoyShade(Guard guard, Courier courier) {
    this.guard = guard;
    this.courier = courier;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    DecoyVisit visit = DecoyVisit.of(request).orElse(null);
    if (visit == null || !(request instanceof HttpServletRequest asked)) {
      chain.doFilter(request, response);
      return;
    }
    visit.enter();
    try {
      chain.doFilter(new ShadedRequest(asked), response);
    } finally {
      DecoyVisit.leave();
      if (asked.getMethod().equals("POST")) {
        Passage.of(asked).ifPresent(passage -> tell(visit, passage.client()));
      }
    }
  }

  private void tell(DecoyVisit visit, Address client) {
    courier.send(
        () -> {
          String account = visit.opened();
          if (account != null) {
            guard.realPasswordInDecoy(client, account);
          }
        });
  }
}

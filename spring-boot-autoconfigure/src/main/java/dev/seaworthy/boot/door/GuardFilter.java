package dev.seaworthy.boot.door;

import dev.seaworthy.guard.Decision;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.address.Provenance;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Asks the guard about each request, once, and carries the verdict out. Must be the first filter
 * and see the dispatches {@code REQUEST}, {@code ASYNC} and {@code ERROR}. Thread-safe.
 */
public final class GuardFilter implements Filter {
  private final Guard guard;
  private final Gangway gangway;
  private final Refusals refusals;
  private final SignedIn signedIn;
  private final Mishaps mishaps;
  private final boolean dropsForwarding;
  private final UnbelievedNeighbour unbelieved;

  /**
   * A filter in front of everything.
   *
   * @param guard decides
   * @param gangway leads to the admin and its decoy
   * @param refusals answers who is refused
   * @param signedIn knows who is signed in
   * @param mishaps hears of errors that the application did not catch
   * @param dropsForwarding whether forwarding headers of senders who are no trusted proxy are kept
   *     from the application
   */
  public GuardFilter(
      Guard guard,
      Gangway gangway,
      Refusals refusals,
      SignedIn signedIn,
      Mishaps mishaps,
      boolean dropsForwarding) {
    this(
        guard,
        gangway,
        refusals,
        signedIn,
        mishaps,
        dropsForwarding,
        new UnbelievedNeighbour(List.of()));
  }

  /** The same; {@code unbelieved} hears of who forwards and is no trusted proxy. */
  GuardFilter(
      Guard guard,
      Gangway gangway,
      Refusals refusals,
      SignedIn signedIn,
      Mishaps mishaps,
      boolean dropsForwarding,
      UnbelievedNeighbour unbelieved) {
    this.guard = guard;
    this.gangway = gangway;
    this.refusals = refusals;
    this.signedIn = signedIn;
    this.mishaps = mishaps;
    this.dropsForwarding = dropsForwarding;
    this.unbelieved = unbelieved;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer) {
      filter(asked, answer, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Passage passage = Passage.ofOrBegin(request);
    if (passage.isDecided()) {
      goOn(seenBy(passage, request), passage.guarded(response), chain);
      return;
    }
    Decision decision =
        guard.decide(new ServletRequestView(request, signedIn, passage.peerOf(request)));
    if (decision.provenance() == Provenance.PEER_DESPITE_HEADER) {
      unbelieved.forwarded(decision);
    }
    passage.decide(decision, guard.headers(decision.verdict()));
    carryOut(passage, request, passage.begun(response), chain);
  }

  private void carryOut(
      Passage passage, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Verdict verdict = passage.verdict();
    if (verdict instanceof Verdict.Refuse refused && refused.status() != 404) {
      response.setHeader("Cache-Control", "no-store");
      refusals.write(request, response, refused.status());
    } else if (verdict instanceof Verdict.Redirect redirect) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", redirect.location());
      response.setContentLength(0);
    } else if (!gangway.answers(request, response, verdict)) {
      goOn(seenBy(passage, request), response, chain);
      tellIfNotFound(verdict, request, response);
    }
  }

  private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException | Error failure) {
      if (!mishaps.settled(request, response, failure)) {
        throw failure;
      }
    }
  }

  /** Only what the application itself does not know; a request that goes on later is not told. */
  private void tellIfNotFound(
      Verdict verdict, HttpServletRequest request, HttpServletResponse response) {
    if (verdict instanceof Verdict.Pass
        && response.getStatus() == HttpServletResponse.SC_NOT_FOUND
        && !request.isAsyncStarted()) {
      guard.notFound(new ServletRequestView(request, signedIn));
    }
  }

  /** The request as the application may see it; an error page is asked for by its own path. */
  private HttpServletRequest seenBy(Passage passage, HttpServletRequest request) {
    boolean stranger = dropsForwarding && !passage.isThroughTrustedProxy();
    HttpServletRequest seen =
        stranger && UnforwardedRequest.isAbout(request) ? new UnforwardedRequest(request) : request;
    Verdict verdict = passage.verdict();
    HttpServletRequest led = gangway.lead(seen, verdict);
    if (led != null) {
      return led;
    }
    boolean passes =
        verdict instanceof Verdict.Pass || request.getDispatcherType() == DispatcherType.ERROR;
    return passes ? seen : new UnknownPathRequest(seen);
  }
}

package dev.seaworthy.boot.door;

import dev.seaworthy.guard.Decision;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Provenance;
import dev.seaworthy.guard.headers.ResponseHeader;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the guard decided about one request. Made once, by the container's own part of the guard
 * where there is one, and kept with the request through all its dispatches.
 */
public final class Passage {
  private static final String ATTRIBUTE = Passage.class.getName();

  private final SentAhead sent;
  private @Nullable Decision decision;
  private List<ResponseHeader> headers = List.of();

  /** One bit for each length that the name of one of them has: most names are told by it. */
  private long lengths;

  /** One bit for each header that is still the guard's and not the application's. */
  private int ours;

  /**
   * A passage that is still to be decided.
   *
   * @param sent what a container has done for it before any filter
   */
  Passage(SentAhead sent) {
    this.sent = sent;
  }

  /** The passage of a request; empty if it has not come through the guard. */
  public static Optional<Passage> of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Passage passage && passage.isDecided()
        ? Optional.of(passage)
        : Optional.empty();
  }

  /** The passage of a request, which begins here where no container has begun it. */
  static Passage ofOrBegin(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Passage begun) {
      return begun;
    }
    Passage passage = new Passage(SentAhead.NOTHING);
    passage.keepWith(request);
    return passage;
  }

  void keepWith(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The socket's other end, where the request itself does not tell it. */
  @Nullable Peer peerOf(HttpServletRequest request) {
    return sent.isPeerItself() ? null : Peer.keptWith(request);
  }

  boolean isDecided() {
    return decision != null;
  }

  /**
   * What it comes to.
   *
   * @param headers what the response is to carry
   */
  void decide(Decision decision, List<ResponseHeader> headers) {
    this.decision = decision;
    this.headers = headers;
    for (int index = 0; index < headers.size(); index++) {
      lengths |= 1L << headers.get(index).name().length();
    }
  }

  /** The client's address: the socket's other end, or what a trusted proxy says. */
  public Address client() {
    return decision().client();
  }

  /** Whether a proxy that is believed stands between. */
  public boolean isThroughTrustedProxy() {
    return decision().provenance().isTrustedPeer();
  }

  /**
   * Whether the client's address is beyond doubt: nobody wrote a forwarding header, or a proxy that
   * is believed did.
   */
  public boolean isClientCertain() {
    Provenance provenance = decision().provenance();
    return provenance == Provenance.PEER
        || provenance == Provenance.FORWARDED
        || provenance == Provenance.INTERNAL;
  }

  /** Whether the request came in by the admin's secret path. */
  public boolean isEntered() {
    return verdict() instanceof Verdict.Enter;
  }

  /** Whether the request counts as encrypted. */
  public boolean isSecure() {
    return verdict().secure();
  }

  Verdict verdict() {
    return decision().verdict();
  }

  private Decision decision() {
    return Objects.requireNonNull(decision, "asked before the guard");
  }

  /** The response of the first dispatch, on which the container may have put headers already. */
  HttpServletResponse begun(HttpServletResponse response) {
    if (sent.headers() == headers) {
      ours = (1 << headers.size()) - 1;
    } else {
      complete(response);
    }
    return new GuardedResponse(response, this);
  }

  private void complete(HttpServletResponse response) {
    for (ResponseHeader each : sent.headers()) {
      if (index(each.name()) < 0) {
        response.setHeader(each.name(), null);
      }
    }
    for (int index = 0; index < headers.size(); index++) {
      ResponseHeader header = headers.get(index);
      if (sent.headers().contains(header)) {
        ours |= 1 << index;
      } else if (sent.has(header.name()) || !response.containsHeader(header.name())) {
        put(index, response);
      }
    }
  }

  /** The response with the guard's headers on it, in which the application's own win. */
  HttpServletResponse guarded(HttpServletResponse response) {
    boolean isGuarded =
        response instanceof ServletResponseWrapper wrapper
            && wrapper.isWrapperFor(GuardedResponse.class);
    if (isGuarded) {
      return response;
    }
    supply(response);
    return new GuardedResponse(response, this);
  }

  /**
   * Puts on what the response lacks. A header that is there and not ours is the application's; one
   * that went missing, as when a container clears the response for an error, is ours again.
   */
  void supply(HttpServletResponse response) {
    for (int index = 0; index < headers.size(); index++) {
      if (isOurs(index) || !response.containsHeader(headers.get(index).name())) {
        put(index, response);
      }
    }
  }

  private void put(int index, HttpServletResponse response) {
    ResponseHeader header = headers.get(index);
    response.setHeader(header.name(), header.value());
    ours |= 1 << index;
  }

  /** Whether a header of this name is there only because the guard put it there. */
  boolean isOurs(String name) {
    int index = index(name);
    return index >= 0 && isOurs(index);
  }

  /** Leaves a header to the application; says whether it was ours until now. */
  boolean release(String name) {
    int index = index(name);
    boolean was = index >= 0 && isOurs(index);
    if (was) {
      ours &= ~(1 << index);
    }
    return was;
  }

  private boolean isOurs(int index) {
    return (ours & 1 << index) != 0;
  }

  private int index(String name) {
    if ((lengths & 1L << name.length()) == 0) {
      return -1;
    }
    for (int index = 0; index < headers.size(); index++) {
      String each = headers.get(index).name();
      if (each.length() == name.length() && each.equalsIgnoreCase(name)) {
        return index;
      }
    }
    return -1;
  }
}

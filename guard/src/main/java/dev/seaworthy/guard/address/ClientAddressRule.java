package dev.seaworthy.guard.address;

import java.util.List;

/**
 * Who is really calling: the socket's other end, or the address that a trusted proxy has seen.
 *
 * <p>The header is read from the right, where the trusted proxies have written; what stands left of
 * the first untrusted entry is what the client claims and is never looked at (OWASP ASVS 15.3.4).
 * At most {@value #MOST_ENTRIES} entries and {@value #MOST_CHARACTERS} characters are looked at.
 * NAT64 and 6to4 addresses give way to their IPv4 address. Immutable and thread-safe; reading
 * allocates nothing and never throws.
 */
public final class ClientAddressRule {
  private static final int MOST_ENTRIES = 32;
  private static final int MOST_CHARACTERS = 4096;
  private static final ClientAddressRule PEER =
      new ClientAddressRule(new Cidr[0], 0, ForwardingHeader.X_FORWARDED_FOR);

  private final Cidr[] trusted;
  private final int hops;
  private final ForwardingHeader header;
  private final boolean hasHeaderOfItsOwn;

  private ClientAddressRule(Cidr[] trusted, int hops, ForwardingHeader header) {
    this.trusted = trusted;
    this.hops = hops;
    this.header = header;
    hasHeaderOfItsOwn = !header.equals(ForwardingHeader.X_FORWARDED_FOR);
  }

  /** Nobody stands between: headers are ignored. */
  public static ClientAddressRule ofPeer() {
    return PEER;
  }

  /**
   * Behind proxies that are known by address: the recommended form.
   *
   * @throws IllegalArgumentException if no proxy is named
   */
  public static ClientAddressRule behind(List<Cidr> proxies, ForwardingHeader header) {
    if (proxies.isEmpty()) {
      throw new IllegalArgumentException(
          "trusted proxies are an empty list; name their addresses or believe no header");
    }
    return new ClientAddressRule(proxies.toArray(Cidr[]::new), 0, header);
  }

  /**
   * Behind this many proxies, whoever connects. Sound only if nobody can reach the port around the
   * proxies.
   *
   * @throws IllegalArgumentException if the number is outside 1 to 32
   */
  public static ClientAddressRule behindHops(int hops, ForwardingHeader header) {
    if (hops < 1 || hops > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "trusted hops are " + hops + "; write a number from 1 to " + MOST_ENTRIES);
    }
    return new ClientAddressRule(new Cidr[0], hops, header);
  }

  /**
   * Reads the client's address.
   *
   * @param peer the socket's other end; a zone after {@code %} is left aside
   * @param headers the request's headers as received
   * @param into receives the address
   */
  public Provenance read(String peer, HeaderLines headers, AddressSlot into) {
    if (!readPeer(peer, into)) {
      return Provenance.UNREADABLE_PEER;
    }
    if (hops == 0 && !isTrusted(into)) {
      return carriesHeader(headers) ? Provenance.PEER_DESPITE_HEADER : Provenance.PEER;
    }
    return header.form() == ForwardingHeader.Form.SINGLE
        ? readSingle(headers, into)
        : readList(headers, into);
  }

  /**
   * Reads the socket's other end alone, leaving a zone aside.
   *
   * @return false if it is no address; {@code into} then holds {@code ::}
   */
  public static boolean readPeer(String peer, AddressSlot into) {
    int zone = peer.indexOf('%');
    if (!AddressParser.parse(peer, 0, zone < 0 ? peer.length() : zone, into)) {
      into.set(0, 0);
      return false;
    }
    into.unwrap();
    return true;
  }

  /** Whether an address is one of the trusted proxies. */
  public boolean isTrusted(AddressSlot address) {
    for (Cidr each : trusted) {
      if (each.contains(address.hi(), address.lo())) {
        return true;
      }
    }
    return false;
  }

  private boolean carriesHeader(HeaderLines headers) {
    return (hasHeaderOfItsOwn && headers.line(header.name(), 0) != null)
        || headers.line(ForwardingHeader.X_FORWARDED_FOR.name(), 0) != null
        || headers.line(ForwardingHeader.FORWARDED.name(), 0) != null;
  }

  private Provenance readSingle(HeaderLines headers, AddressSlot into) {
    String line = headers.line(header.name(), 0);
    if (line == null) {
      return hops > 0 ? Provenance.PEER : Provenance.INTERNAL;
    }
    int from = ForwardedItem.skipSpace(line, 0, line.length());
    int to = ForwardedItem.trimEnd(line, from, line.length());
    if (headers.line(header.name(), 1) != null || !ForwardedItem.address(line, from, to, into)) {
      return Provenance.MISCONFIGURED;
    }
    into.unwrap();
    return isTrusted(into) ? Provenance.INTERNAL : Provenance.FORWARDED;
  }

  /** Walks from the last entry of the last line to the left. */
  private Provenance readList(HeaderLines headers, AddressSlot into) {
    int index = count(headers);
    String line = "";
    int end = -1;
    int filled = 0;
    int charactersLeft = MOST_CHARACTERS;
    for (int looked = 1; ; looked++) {
      if (end < 0) {
        if (index == 0) {
          return hops > 0 ? Provenance.PEER : Provenance.INTERNAL;
        }
        line = lineAt(headers, --index);
        end = line.length();
      }
      int start = ForwardedItem.startOfLast(line, end, isElements());
      int from = ForwardedItem.skipSpace(line, start, end);
      int to = ForwardedItem.trimEnd(line, from, end);
      charactersLeft -= end - start + 1;
      end = start - 1;
      if (charactersLeft < 0 || looked > MOST_ENTRIES) {
        return Provenance.MISCONFIGURED;
      }
      if (from < to && ++filled >= hops) {
        if (!readEntry(line, from, to, into)) {
          return Provenance.MISCONFIGURED;
        }
        if (hops > 0 || !isTrusted(into)) {
          return Provenance.FORWARDED;
        }
      }
    }
  }

  private boolean readEntry(String line, int from, int to, AddressSlot into) {
    long hi = into.hi();
    long lo = into.lo();
    boolean read =
        isElements()
            ? ForwardedItem.element(line, from, to, into)
            : ForwardedItem.address(line, from, to, into);
    if (read) {
      into.unwrap();
    } else {
      into.set(hi, lo);
    }
    return read;
  }

  private boolean isElements() {
    return header.form() == ForwardingHeader.Form.ELEMENTS;
  }

  private int count(HeaderLines headers) {
    int lines = 0;
    while (headers.line(header.name(), lines) != null) {
      lines++;
    }
    return lines;
  }

  private String lineAt(HeaderLines headers, int index) {
    String line = headers.line(header.name(), index);
    return line == null ? "" : line;
  }
}

package dev.seaworthy.guard.baits;

import dev.seaworthy.guard.address.Address;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes false secrets that name the visitor to whom they were shown, and recognises them wherever
 * they are used.
 *
 * <p>A token is 27 letters, digits, {@code -} and {@code _} that look random: nothing is stored,
 * the visitor and the hour are inside, encrypted and sealed in one (a synthetic initialisation
 * vector of 64 bits over 12 bytes, the idea of RFC 5297 with HMAC as the only primitive). Whoever
 * uses one has read the bait or learnt it from somebody who has. Immutable and thread-safe.
 */
public final class Honeytokens {
  private static final int SEAL = 8;
  private static final int CONTENT = 12;
  private static final int LENGTH = 27;

  private final Macs macs;

  private Honeytokens(Macs macs) {
    this.macs = macs;
  }

  /** A keyed function with a ring of keys of which the first makes and all recognise. */
  public interface Macs {
    /** How many keys there are, at least one. */
    int size();

    /** At least 20 bytes that nobody without the key can foresee. */
    byte[] mac(int key, byte[] message);
  }

  /**
   * Whom a token was made for.
   *
   * @param visitor the IPv4 address, or the first address of the IPv6 /64
   * @param hour when, to the hour
   */
  public record Issued(Address visitor, Instant hour) {}

  /** Tokens under these keys, which must serve nothing else. */
  public static Honeytokens under(Macs macs) {
    return new Honeytokens(macs);
  }

  /**
   * The token for a visitor at an hour; the same for the same place of a page.
   *
   * @param place tells several tokens of one page apart, 0 to 255
   */
  public String issue(Address visitor, Instant at, int place) {
    long half = visitor.isIpv4() ? visitor.lo() : visitor.hi();
    int hours = (int) (at.getEpochSecond() / 3600);
    byte[] content =
        ByteBuffer.allocate(CONTENT).putLong(half).putInt(hours << 8 | (place & 0xff)).array();
    byte[] seal = seal(0, content);
    byte[] token = Arrays.copyOf(seal, SEAL + CONTENT);
    System.arraycopy(masked(0, seal, content), 0, token, SEAL, CONTENT);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Whom a text was made for, if it is a token of ours. Any text may be given. */
  public Optional<Issued> recognise(String text) {
    if (text.length() != LENGTH || !text.chars().allMatch(Honeytokens::isTokenCharacter)) {
      return Optional.empty();
    }
    byte[] token = Base64.getUrlDecoder().decode(text);
    byte[] seal = Arrays.copyOf(token, SEAL);
    byte[] hidden = Arrays.copyOfRange(token, SEAL, SEAL + CONTENT);
    for (int key = 0; key < macs.size(); key++) {
      byte[] content = masked(key, seal, hidden);
      if (MessageDigest.isEqual(seal, seal(key, content))) {
        return Optional.of(issued(content));
      }
    }
    return Optional.empty();
  }

  private static Issued issued(byte[] content) {
    ByteBuffer read = ByteBuffer.wrap(content);
    long half = read.getLong();
    Address visitor = Address.isIpv4(0, half) ? new Address(0, half) : new Address(half, 0);
    int hours = read.getInt() >>> 8;
    return new Issued(visitor, Instant.ofEpochSecond(hours * 3600L));
  }

  private byte[] seal(int key, byte[] content) {
    byte[] message = Arrays.copyOf(content, CONTENT + 1);
    return Arrays.copyOf(macs.mac(key, message), SEAL);
  }

  private byte[] masked(int key, byte[] seal, byte[] content) {
    byte[] message = Arrays.copyOf(seal, SEAL + 1);
    message[SEAL] = 1;
    byte[] mask = macs.mac(key, message);
    byte[] masked = new byte[CONTENT];
    for (int at = 0; at < CONTENT; at++) {
      masked[at] = (byte) (content[at] ^ mask[at]);
    }
    return masked;
  }

  private static boolean isTokenCharacter(int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}

package dev.seaworthy.signing.keys;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC (RFC 2104) under one key, with the two key blocks hashed once and for all.
 *
 * <p>A {@code javax.crypto.Mac} is not thread-safe and hashes both blocks anew for each message.
 * Here each message starts from copies of two digests that are never touched again, so threads
 * share nothing that changes, and a short message costs two compressions instead of four. A
 * provider whose digests cannot be copied is served by hashing the blocks each time.
 */
final class PreparedHmac {

  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final HashFunction hash;
  private final byte[] innerBlock;
  private final byte[] outerBlock;
  private final MessageDigest inner;
  private final MessageDigest outer;
  private final boolean copies;

  /** Prepares a key that is no longer than a block, as every digest used as a key is. */
  PreparedHmac(HashFunction hash, byte[] key) {
    this(hash, key, true);
  }

  PreparedHmac(HashFunction hash, byte[] key, boolean mayCopy) {
    this.hash = hash;
    this.innerBlock = block(hash, key, INNER);
    this.outerBlock = block(hash, key, OUTER);
    this.inner = hash.newDigest();
    inner.update(innerBlock);
    this.outer = hash.newDigest();
    outer.update(outerBlock);
    this.copies = mayCopy && canCopy(inner);
  }

  byte[] mac(byte[] message) {
    MessageDigest first = started(inner, innerBlock);
    first.update(message);
    byte[] digest = first.digest();
    MessageDigest second = started(outer, outerBlock);
    second.update(digest);
    return second.digest();
  }

  private MessageDigest started(MessageDigest prepared, byte[] block) {
    if (copies) {
      try {
        return (MessageDigest) prepared.clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("digest: a copy was made before and now is refused", e);
      }
    }
    MessageDigest digest = hash.newDigest();
    digest.update(block);
    return digest;
  }

  private static boolean canCopy(MessageDigest digest) {
    try {
      return digest.clone() instanceof MessageDigest;
    } catch (CloneNotSupportedException e) {
      return false;
    }
  }

  private static byte[] block(HashFunction hash, byte[] key, byte mask) {
    byte[] block = Arrays.copyOf(key, hash.blockBytes());
    for (int at = 0; at < block.length; at++) {
      block[at] ^= mask;
    }
    return block;
  }
}

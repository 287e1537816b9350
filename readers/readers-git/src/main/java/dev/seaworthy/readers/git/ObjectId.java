package dev.seaworthy.readers.git;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** The name of an object: a SHA-1, whose first eight bytes tell nearly all objects apart. */
record ObjectId(long head, long middle, int tail) {
  /** Bytes of a name, of which a hex digit is a half. */
  static final int BYTES = 20;

  /** The name at the position of a buffer, which moves on. */
  static ObjectId next(ByteBuffer bytes) {
    return new ObjectId(bytes.getLong(), bytes.getLong(), bytes.getInt());
  }

  /** A name in hex digits; empty if it is none. */
  static Optional<ObjectId> parse(String hex) {
    try {
      return hex.length() == 2 * BYTES
          ? Optional.of(next(ByteBuffer.wrap(HexFormat.of().parseHex(hex))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The hex digits at the beginning of some bytes. */
  static Optional<ObjectId> parse(byte[] bytes, int from) {
    return from + 2 * BYTES > bytes.length
        ? Optional.empty()
        : parse(new String(bytes, from, 2 * BYTES, StandardCharsets.ISO_8859_1));
  }

  int firstByte() {
    return (int) (head >>> 56);
  }

  int compareUnsigned(ObjectId other) {
    int first = Long.compareUnsigned(head, other.head);
    int second = first != 0 ? first : Long.compareUnsigned(middle, other.middle);
    return second != 0 ? second : Integer.compareUnsigned(tail, other.tail);
  }

  /** All forty digits. */
  @Override
  public String toString() {
    return String.format("%016x%016x%08x", head, middle, tail);
  }
}

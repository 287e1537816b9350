package dev.seaworthy.readers.git;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The paths in an index of version 2, 3 or 4 whose objects are named by SHA-1. */
final class IndexFile {
  private static final int SIGNATURE = 0x44495243; // "DIRC"

  /**
   * What stands before the flags of an entry: times, numbers, modes, size, and the object's name.
   */
  private static final int FIXED = 60;

  private static final int EXTENDED = 0x4000;

  /** The least that an entry takes, which bounds how many a file can hold. */
  private static final int LEAST_ENTRY = FIXED + 3;

  private final ByteBuffer bytes;
  private final int version;

  private IndexFile(ByteBuffer bytes, int version) {
    this.bytes = bytes;
    this.version = version;
  }

  static Optional<Set<String>> paths(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    try {
      if (bytes.getInt() != SIGNATURE) {
        return Optional.empty();
      }
      int version = bytes.getInt();
      int count = bytes.getInt();
      boolean known = version >= 2 && version <= 4;
      if (!known || count < 0 || count > content.length / LEAST_ENTRY) {
        return Optional.empty();
      }
      return Optional.of(new IndexFile(bytes, version).entries(count));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Set<String> entries(int count) {
    Set<String> paths = new HashSet<>();
    byte[] before = new byte[0];
    for (int i = 0; i < count; i++) {
      int start = bytes.position();
      bytes.position(start + FIXED);
      int flags = bytes.getShort();
      if (version >= 3 && (flags & EXTENDED) != 0) {
        bytes.getShort();
      }
      before = version == 4 ? compressed(before) : plain();
      paths.add(new String(before, StandardCharsets.UTF_8));
      if (version < 4) {
        bytes.position(start + padded(bytes.position() - start));
      }
    }
    return paths;
  }

  /** Up to the byte 0, which is left unread: the padding begins with it. */
  private byte[] plain() {
    int start = bytes.position();
    int end = start;
    while (end < bytes.limit() && bytes.get(end) != 0) {
      end++;
    }
    byte[] name = new byte[end - start];
    bytes.get(name);
    return name;
  }

  /** One to eight bytes 0 make the length of an entry a multiple of eight. */
  private static int padded(int length) {
    return (length + 8) & ~7;
  }

  /** How much of the path before to drop, and what follows it. */
  private byte[] compressed(byte[] before) {
    int drop = number();
    byte[] rest = plain();
    bytes.get();
    int kept = before.length - drop;
    if (kept < 0) {
      throw new IllegalArgumentException("a path drops more than there is");
    }
    byte[] whole = new byte[kept + rest.length];
    System.arraycopy(before, 0, whole, 0, kept);
    System.arraycopy(rest, 0, whole, kept, rest.length);
    return whole;
  }

  /** A number of git's own kind, seven bits a byte. */
  private int number() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int each = bytes.get();
      value = (value << 7) | (each & 0x7f);
      if ((each & 0x80) == 0) {
        return value;
      }
      value++;
    }
    throw new IllegalArgumentException("a number is too long");
  }
}

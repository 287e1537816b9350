package dev.seaworthy.readers.git;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * A recipe that makes one object of another: copy a part, or insert what follows.
 *
 * @see <a href="https://git-scm.com/docs/pack-format">git, pack-format, deltified
 *     representation</a>
 */
final class Delta {
  private static final int COPY = 0x80;
  private static final int LARGE_COPY = 0x10000;

  private Delta() {}

  /**
   * Makes the object.
   *
   * @param most largest object that is made, in bytes
   * @throws BrokenObject if the recipe does not fit the base
   * @throws TooLarge if it makes something larger
   */
  static byte[] apply(byte[] base, byte[] recipe, int most) throws BrokenObject, TooLarge {
    try {
      ByteBuffer in = ByteBuffer.wrap(recipe);
      if (number(in) != base.length) {
        throw new BrokenObject("a delta is of another base");
      }
      long size = number(in);
      if (size > most) {
        throw new TooLarge();
      }
      ByteBuffer out = ByteBuffer.allocate((int) size);
      while (in.hasRemaining()) {
        step(in, base, out);
      }
      if (out.hasRemaining()) {
        throw new BrokenObject("a delta makes too little");
      }
      return out.array();
    } catch (BufferUnderflowException
        | java.nio.BufferOverflowException
        | IndexOutOfBoundsException e) {
      throw new BrokenObject("a delta leaves its base");
    }
  }

  private static void step(ByteBuffer in, byte[] base, ByteBuffer out) throws BrokenObject {
    int step = in.get() & 0xFF;
    if (step == 0) {
      throw new BrokenObject("a delta has a step that is not known");
    }
    if ((step & COPY) == 0) {
      byte[] inserted = new byte[step];
      in.get(inserted);
      out.put(inserted);
      return;
    }
    int offset = some(in, step, 4);
    int size = some(in, step >> 4, 3);
    out.put(base, offset, size == 0 ? LARGE_COPY : size);
  }

  /** A number of which only the bytes stand there that are not zero. */
  private static int some(ByteBuffer in, int present, int bytes) {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      if ((present & (1 << i)) != 0) {
        number |= (in.get() & 0xFF) << (8 * i);
      }
    }
    return number;
  }

  /** Seven bits a byte, the lowest first. */
  private static long number(ByteBuffer in) throws BrokenObject {
    long number = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int each = in.get();
      number |= (long) (each & 0x7F) << shift;
      if ((each & 0x80) == 0) {
        return number;
      }
    }
    throw new BrokenObject("a number is too long");
  }
}

package dev.seaworthy.signing;

import dev.seaworthy.signing.refusals.MalformedToken;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Streams of RFC 1950, whole, with a bound on what comes out. */
final class Zlib {

  private static final int CHUNK = 4096;

  private Zlib() {}

  /** Compresses at the default level, as Python's {@code zlib.compress} does. */
  static byte[] compress(byte[] plain) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Decompresses; bytes after the end of the stream do not count, as in Python. */
  static byte[] decompress(byte[] packed, int maxBytes) throws MalformedToken {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int count = inflater.inflate(chunk);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new MalformedToken("zlib stream of " + packed.length + " bytes: it ends early");
        }
        if (out.size() > maxBytes - count) {
          throw new MalformedToken(
              "zlib stream of " + packed.length + " bytes: it holds more than " + maxBytes);
        }
        out.write(chunk, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new MalformedToken("zlib stream of " + packed.length + " bytes: it is damaged");
    } finally {
      inflater.end();
    }
  }
}

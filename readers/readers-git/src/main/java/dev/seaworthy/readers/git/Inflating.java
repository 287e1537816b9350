package dev.seaworthy.readers.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks what stands somewhere in a file, within bounds. */
final class Inflating {
  private static final int WINDOW = 8192;

  private Inflating() {}

  /**
   * Bytes of a known number.
   *
   * @throws BrokenObject if there are fewer
   */
  static byte[] exactly(FileChannel file, long from, int count) throws IOException {
    byte[] bytes = atMost(file, from, count);
    if (bytes.length < count) {
      throw new BrokenObject("an object ends too early");
    }
    return bytes;
  }

  /** The first bytes, so many at most. */
  static byte[] atMost(FileChannel file, long from, int most) throws IOException {
    Inflater inflater = new Inflater();
    try (InputStream plain =
        new InflaterInputStream(new ChannelStream(file, from), inflater, WINDOW)) {
      return plain.readNBytes(most);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw new BrokenObject("an object cannot be unpacked");
    } finally {
      inflater.end();
    }
  }

  /** Reads on from a place, without moving the channel that others read from. */
  private static final class ChannelStream extends InputStream {
    private final FileChannel file;
    private long next;

    ChannelStream(FileChannel file, long from) {
      this.file = file;
      this.next = from;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = file.read(ByteBuffer.wrap(into, offset, length), next);
      next += Math.max(count, 0);
      return count;
    }
  }
}

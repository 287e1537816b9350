package dev.seaworthy.readers.tree;

import java.io.EOFException;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** A run of bytes that can be read anywhere, such as an archive. Safe for several threads. */
interface Region {
  /** How many bytes there are. */
  long length() throws IOException;

  /**
   * Some of them, in the byte order of zip.
   *
   * @throws EOFException if there are not so many from there on
   */
  ByteBuffer at(long from, int count) throws IOException;

  /** A file, opened for each reading. */
  record Whole(Path file) implements Region {
    @Override
    public long length() throws IOException {
      return Files.size(file);
    }

    @Override
    public ByteBuffer at(long from, int count) throws IOException {
      try (SeekableByteChannel channel = Files.newByteChannel(file)) {
        checkRange(from, count, channel.size());
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
          // Reads on until all are there, or the file has become shorter.
        }
        if (bytes.hasRemaining()) {
          throw new EOFException("it ends too early");
        }
        return bytes.flip();
      }
    }
  }

  /** Bytes of another region as they stand there. */
  record Part(Region whole, long from, long length) implements Region {
    @Override
    public ByteBuffer at(long start, int count) throws IOException {
      checkRange(start, count, length);
      return whole.at(from + start, count);
    }
  }

  /** What a file holds once it is unpacked; kept in memory only while memory is plenty. */
  final class Unpacked implements Region {
    private final Content content;
    private final int most;
    private SoftReference<byte[]> last = new SoftReference<>(null);

    Unpacked(Content content, int most) {
      this.content = content;
      this.most = most;
    }

    @Override
    public long length() throws IOException {
      return bytes().length;
    }

    @Override
    public ByteBuffer at(long from, int count) throws IOException {
      byte[] bytes = bytes();
      checkRange(from, count, bytes.length);
      return ByteBuffer.wrap(bytes, (int) from, count).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private synchronized byte[] bytes() throws IOException {
      byte[] known = last.get();
      if (known == null) {
        known = content.first(most + 1);
        if (known.length > most) {
          throw new ZipException("it unpacks to more than " + most + " bytes");
        }
        last = new SoftReference<>(known);
      }
      return known;
    }
  }

  private static void checkRange(long from, long count, long length) throws EOFException {
    if (from < 0 || count < 0 || from > length - count) {
      throw new EOFException("it ends too early");
    }
  }
}

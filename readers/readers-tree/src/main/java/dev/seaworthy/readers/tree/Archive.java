package dev.seaworthy.readers.tree;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The entries of a zip archive, by its directory alone (<a
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>, 4.3). Nothing
 * is unpacked until an entry is read, and then no more of it than is asked for.
 *
 * <p>{@code java.util.zip} reads archives from files only. The libraries of a Spring Boot jar are
 * archives stored in an archive; here they are read where they lie, without a copy.
 */
final class Archive {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LARGE_LOCATOR = 0x07064b50;
  private static final int LARGE_LOCATOR_BYTES = 20;
  private static final int LARGE_END_BYTES = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int HEADER = 0x04034b50;
  private static final int HEADER_BYTES = 30;
  private static final long NOT_HERE = 0xFFFFFFFFL;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;

  /** Largest directory that is read, in bytes: 64 MiB hold half a million entries. */
  private static final int LARGEST_DIRECTORY = 64 << 20;

  private final Region bytes;
  private final long before;
  private final List<Entry> entries;

  private Archive(Region bytes, long before, List<Entry> entries) {
    this.bytes = bytes;
    this.before = before;
    this.entries = entries;
  }

  /**
   * Reads the directory.
   *
   * @throws ZipException if there is none, or it cannot be understood
   */
  static Archive of(Region bytes) throws IOException {
    long length = bytes.length();
    int tail = (int) Math.min(length, END_BYTES + LONGEST_COMMENT);
    ByteBuffer last = bytes.at(length - tail, tail);
    int end = end(last);
    long size = Integer.toUnsignedLong(last.getInt(end + 12));
    long offset = Integer.toUnsignedLong(last.getInt(end + 16));
    if (size == NOT_HERE || offset == NOT_HERE || size > LARGEST_DIRECTORY) {
      throw new ZipException("its directory is larger than is read of an archive");
    }
    long follows = length - tail + end - largeEnd(last, end);
    long before = follows - size - offset;
    if (before < 0) {
      throw new ZipException("its directory does not lie where it should");
    }
    return new Archive(bytes, before, entries(bytes.at(follows - size, (int) size)));
  }

  /** Every entry, in the order of the directory. */
  List<Entry> entries() {
    return entries;
  }

  /**
   * What the directory says of an entry.
   *
   * @param name as it stands there, and so anything
   * @param packed how many bytes it takes
   */
  record Entry(String name, int flags, int method, long packed, long header) {
    boolean isFolder() {
      return name.endsWith("/");
    }

    boolean isStored() {
      return method == STORED && (flags & ENCRYPTED) == 0;
    }
  }

  /** The bytes of an entry that is stored as it is. */
  Region stored(Entry entry) throws IOException {
    return new Region.Part(bytes, data(entry), entry.packed());
  }

  /** The bytes of any entry, once they are asked for. */
  Content content(Entry entry) {
    return most -> unpacked(entry, most);
  }

  private byte[] unpacked(Entry entry, int most) throws IOException {
    if ((entry.flags() & ENCRYPTED) != 0) {
      throw new ZipException("it is encrypted");
    }
    long from = data(entry);
    if (entry.method() == STORED) {
      int count = (int) Math.min(entry.packed(), most);
      byte[] all = new byte[count];
      bytes.at(from, count).get(all);
      return all;
    }
    if (entry.method() != DEFLATED) {
      throw new ZipException("it is packed by method " + entry.method() + ", which is not read");
    }
    Inflater inflater = new Inflater(true);
    try (InputStream packed =
            new BufferedInputStream(new RegionStream(bytes, from, entry.packed()));
        InputStream plain = new InflaterInputStream(packed, inflater)) {
      return plain.readNBytes(most);
    } finally {
      inflater.end();
    }
  }

  /** Where the bytes of an entry begin: behind its own header, of a length of its own. */
  private long data(Entry entry) throws IOException {
    long from = before + entry.header();
    ByteBuffer header = bytes.at(from, HEADER_BYTES);
    if (header.getInt(0) != HEADER) {
      throw new ZipException("there is no file where the directory says");
    }
    return from + HEADER_BYTES + header.getChar(26) + header.getChar(28);
  }

  private static int end(ByteBuffer last) throws ZipException {
    for (int at = last.limit() - END_BYTES; at >= 0; at--) {
      if (last.getInt(at) == END && at + END_BYTES + last.getChar(at + 20) <= last.limit()) {
        return at;
      }
    }
    throw new ZipException("it is no zip archive");
  }

  /** How many bytes of a directory of more than 65,535 entries stand between it and its end. */
  private static int largeEnd(ByteBuffer last, int end) {
    int locator = end - LARGE_LOCATOR_BYTES;
    return locator >= 0 && last.getInt(locator) == LARGE_LOCATOR
        ? LARGE_LOCATOR_BYTES + LARGE_END_BYTES
        : 0;
  }

  private static List<Entry> entries(ByteBuffer directory) throws ZipException {
    List<Entry> entries = new ArrayList<>();
    while (directory.remaining() >= ENTRY_BYTES) {
      int at = directory.position();
      if (directory.getInt(at) != ENTRY) {
        throw new ZipException("its directory is broken");
      }
      int nameLength = directory.getChar(at + 28);
      int more = directory.getChar(at + 30) + directory.getChar(at + 32);
      if (ENTRY_BYTES + nameLength + more > directory.remaining()) {
        throw new ZipException("its directory is broken");
      }
      byte[] name = new byte[nameLength];
      directory.position(at + ENTRY_BYTES);
      directory.get(name);
      entries.add(
          new Entry(
              new String(name, StandardCharsets.UTF_8),
              directory.getChar(at + 8),
              directory.getChar(at + 10),
              Integer.toUnsignedLong(directory.getInt(at + 20)),
              Integer.toUnsignedLong(directory.getInt(at + 42))));
      directory.position(directory.position() + more);
    }
    return entries;
  }

  /** The bytes of a region from some place on, one after another. */
  private static final class RegionStream extends InputStream {
    private final Region region;
    private long next;
    private long left;

    RegionStream(Region region, long from, long count) {
      this.region = region;
      this.next = from;
      this.left = count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = (int) Math.min(length, left);
      if (count == 0 && length > 0) {
        return -1;
      }
      region.at(next, count).get(into, offset, count);
      next += count;
      left -= count;
      return count;
    }
  }
}

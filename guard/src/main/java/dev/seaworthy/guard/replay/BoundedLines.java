package dev.seaworthy.guard.replay;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a plain or gzip file, told apart by their first bytes. A line is cut at 16 KiB and
 * the rest of it skipped; after the given number of unpacked bytes the file counts as ended. Bytes
 * become characters one to one, so no byte is an error.
 */
final class BoundedLines implements Closeable {
  static final int MOST_LINE_BYTES = 16 * 1024;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] line = new byte[MOST_LINE_BYTES];
  private long budget;
  private int at;
  private int filled;
  private boolean cut;

  private BoundedLines(InputStream in, long mostBytes) {
    this.in = in;
    this.budget = mostBytes;
  }

  static BoundedLines open(Path file, long mostBytes) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    raw.mark(2);
    boolean packed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
    raw.reset();
    return new BoundedLines(packed ? new GZIPInputStream(raw, BUFFER) : raw, mostBytes);
  }

  /** The next line without its end, null after the last. */
  @Nullable String next() throws IOException {
    int length = 0;
    cut = false;
    boolean any = false;
    while (fill()) {
      byte one = buffer[at++];
      any = true;
      if (one == '\n') {
        return text(length);
      }
      if (length < MOST_LINE_BYTES) {
        line[length++] = one;
      } else {
        cut = true;
      }
    }
    return any ? text(length) : null;
  }

  /** Whether the latest line was longer than is kept. */
  boolean wasCut() {
    return cut;
  }

  /** Whether the file was longer than is read. */
  boolean isSpent() {
    return budget <= 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    if (budget <= 0) {
      return false;
    }
    filled = Math.max(0, in.read(buffer, 0, (int) Math.min(BUFFER, budget)));
    budget -= filled;
    at = 0;
    return filled > 0;
  }

  private String text(int length) {
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    return new String(line, 0, end, StandardCharsets.ISO_8859_1);
  }
}

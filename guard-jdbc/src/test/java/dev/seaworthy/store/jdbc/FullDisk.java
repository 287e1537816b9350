package dev.seaworthy.store.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2's, {@code full:}, on which writing fails while a test says so. */
public final class FullDisk extends FilePathWrapper {
  private static volatile boolean full;

  /** Called by H2. */
  public FullDisk() {}

  static void mount() {
    FilePath.register(new FullDisk());
  }

  static void setFull(boolean now) {
    full = now;
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  private static final class Channel extends FileBaseDefault {
    private final FileChannel under;

    Channel(FileChannel under) {
      this.under = under;
    }

    private static void requireRoom() throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
      requireRoom();
      return under.write(from, at);
    }

    @Override
    public synchronized int read(ByteBuffer into, long at) throws IOException {
      return under.read(into, at);
    }

    @Override
    public long size() throws IOException {
      return under.size();
    }

    @Override
    public void force(boolean metadata) throws IOException {
      requireRoom();
      under.force(metadata);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      requireRoom();
      under.truncate(size);
    }

    @Override
    public java.nio.channels.FileLock tryLock(long at, long size, boolean shared)
        throws IOException {
      return under.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      under.close();
    }
  }
}

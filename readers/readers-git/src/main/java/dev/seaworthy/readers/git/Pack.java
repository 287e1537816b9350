package dev.seaworthy.readers.git;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One pack and its index of version 2.
 *
 * @see <a href="https://git-scm.com/docs/pack-format">git, pack-format</a>
 */
final class Pack implements Closeable {
  private static final int INDEX_SIGNATURE = 0xFF744F63;
  private static final int FAN_OUT = 8;
  private static final int NAMES = FAN_OUT + 256 * 4;
  private static final int DELTA_BY_OFFSET = 6;
  private static final int DELTA_BY_NAME = 7;

  /** Largest index that is read: 64 MiB name two million objects. */
  private static final int LARGEST_INDEX = 64 << 20;

  /** Longest chain of deltas: git itself makes none over 4,095. */
  private static final int LONGEST_CHAIN = 4096;

  /** Bases that are kept, since their neighbours are made of them. */
  private static final int KEPT = 256;

  private static final int LARGEST_KEPT = 64 << 10;

  private final ByteBuffer index;
  private final int count;
  private final FileChannel file;

  private final Map<Long, GitObject> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, GitObject> eldest) {
          return size() > KEPT;
        }
      };

  private Pack(ByteBuffer index, int count, FileChannel file) {
    this.index = index;
    this.count = count;
    this.file = file;
  }

  /**
   * Opens a pack.
   *
   * @param indexFile the index; the pack lies beside it
   * @throws BrokenObject if the index is of another form, or too large
   */
  static Pack open(Path indexFile) throws IOException {
    ByteBuffer index = ByteBuffer.wrap(bytes(indexFile));
    boolean known =
        index.limit() >= NAMES && index.getInt(0) == INDEX_SIGNATURE && index.getInt(4) == 2;
    int count = known ? index.getInt(NAMES - 4) : -1;
    if (count < 0 || index.limit() < NAMES + count * (long) (ObjectId.BYTES + 8)) {
      throw new BrokenObject("a pack's index is of a form that is not read");
    }
    String name = String.valueOf(indexFile.getFileName());
    Path pack = indexFile.resolveSibling(name.substring(0, name.length() - 4) + ".pack");
    Set<java.nio.file.OpenOption> how = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    return new Pack(index, count, FileChannel.open(pack, how));
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST_INDEX + 1);
      if (bytes.length > LARGEST_INDEX) {
        throw new BrokenObject("a pack's index is larger than is read");
      }
      return bytes;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Where an object begins; empty if it is in another pack. */
  Optional<Long> offset(ObjectId id) throws BrokenObject {
    int first = id.firstByte();
    int low = first == 0 ? 0 : fan(first - 1);
    int high = fan(first);
    if (low < 0 || high > count) {
      throw new BrokenObject("a pack's index is broken");
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      ByteBuffer at = index.duplicate().position(NAMES + middle * ObjectId.BYTES);
      int order = ObjectId.next(at).compareUnsigned(id);
      if (order == 0) {
        return Optional.of(offset(middle));
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Optional.empty();
  }

  private int fan(int first) {
    return index.getInt(FAN_OUT + 4 * first);
  }

  private long offset(int number) throws BrokenObject {
    int offsets = NAMES + count * (ObjectId.BYTES + 4);
    int small = index.getInt(offsets + 4 * number);
    if (small >= 0) {
      return small;
    }
    int large = offsets + 4 * count + 8 * (small & 0x7FFFFFFF);
    if (large < 0 || large + 8 > index.limit()) {
      throw new BrokenObject("a pack's index is broken");
    }
    return index.getLong(large);
  }

  /**
   * Reads an object.
   *
   * @param most largest object that is read, in bytes
   * @throws BrokenObject if it is broken, or made of something that is not in this pack
   * @throws TooLarge if it is larger
   */
  GitObject read(long offset, int most) throws IOException {
    Deque<byte[]> recipes = new ArrayDeque<>();
    long at = offset;
    GitObject object = kept.get(at);
    while (object == null) {
      Head head = head(at);
      if (head.size() > most) {
        throw new TooLarge();
      }
      byte[] content = Inflating.exactly(file, head.content(), (int) head.size());
      if (head.base() < 0) {
        object = new GitObject(GitObject.Type.numbered(head.type()).orElseThrow(), content);
        keep(at, object);
      } else {
        recipes.push(content);
        if (recipes.size() > LONGEST_CHAIN) {
          throw new BrokenObject("a chain of deltas does not end");
        }
        at = head.base();
        object = kept.get(at);
      }
    }
    for (byte[] recipe : recipes) {
      object = new GitObject(object.type(), Delta.apply(object.content(), recipe, most));
    }
    keep(offset, object);
    return object;
  }

  private void keep(long offset, GitObject object) {
    if (object.content().length <= LARGEST_KEPT) {
      kept.put(offset, object);
    }
  }

  /** What stands before an object: its type, its size, its base or -1, and where it begins. */
  private record Head(int type, long size, long base, long content) {}

  private Head head(long offset) throws IOException {
    byte[] bytes = new byte[32 + ObjectId.BYTES];
    int read = file.read(ByteBuffer.wrap(bytes), offset);
    int at = 0;
    int each = read < 32 && read < 2 ? -1 : bytes[at++];
    if (read < 2) {
      throw new BrokenObject("an object lies beyond its pack");
    }
    int type = (each >> 4) & 7;
    long size = each & 0xF;
    for (int shift = 4; (each & 0x80) != 0; shift += 7) {
      if (shift > 56) {
        throw new BrokenObject("a number is too long");
      }
      each = bytes[at++];
      size |= (long) (each & 0x7F) << shift;
    }
    if (type == DELTA_BY_OFFSET) {
      each = bytes[at++];
      long back = each & 0x7F;
      while ((each & 0x80) != 0 && at < 24) {
        each = bytes[at++];
        back = ((back + 1) << 7) | (each & 0x7F);
      }
      if (back <= 0 || back > offset) {
        throw new BrokenObject("a delta has no base");
      }
      return new Head(type, size, offset - back, offset + at);
    }
    if (type == DELTA_BY_NAME) {
      byte[] name = Arrays.copyOfRange(bytes, at, at + ObjectId.BYTES);
      long base =
          offset(ObjectId.next(ByteBuffer.wrap(name)))
              .orElseThrow(() -> new BrokenObject("a delta's base is in another pack"));
      return new Head(type, size, base, offset + at + ObjectId.BYTES);
    }
    if (GitObject.Type.numbered(type).isEmpty()) {
      throw new BrokenObject("an object has a type that is not known");
    }
    return new Head(type, size, -1, offset + at);
  }
}

package dev.seaworthy.readers.git;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The objects of a repository: each in a file of its own, or in a pack. Not thread-safe. */
final class ObjectStore implements Closeable {
  private static final int MOST_PACKS = 1000;

  private final Path objects;
  private final List<Pack> packs = new ArrayList<>();

  private ObjectStore(Path objects) {
    this.objects = objects;
  }

  /**
   * Opens the packs.
   *
   * @throws BrokenObject if one is of a form that is not known
   */
  static ObjectStore open(Path objects) throws IOException {
    ObjectStore store = new ObjectStore(objects);
    Path folder = objects.resolve("pack");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return store;
    }
    try (DirectoryStream<Path> indexes = Files.newDirectoryStream(folder, "*.idx")) {
      for (Path each : indexes) {
        if (store.packs.size() == MOST_PACKS) {
          throw new BrokenObject("there are more than " + MOST_PACKS + " packs");
        }
        store.packs.add(Pack.open(each));
      }
      return store;
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    for (Pack each : packs) {
      each.close();
    }
  }

  /**
   * Reads an object.
   *
   * @param most largest object that is read, in bytes
   * @return the object; empty if it is not there
   * @throws BrokenObject if it cannot be understood
   * @throws TooLarge if it is larger
   */
  Optional<GitObject> read(ObjectId id, int most) throws IOException {
    for (Pack each : packs) {
      Optional<Long> offset = each.offset(id);
      if (offset.isPresent()) {
        return Optional.of(each.read(offset.get(), most));
      }
    }
    return loose(id, most);
  }

  private Optional<GitObject> loose(ObjectId id, int most) throws IOException {
    String name = id.toString();
    Path folder = objects.resolve(name.substring(0, 2));
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Set<java.nio.file.OpenOption> how = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try (FileChannel file = FileChannel.open(folder.resolve(name.substring(2)), how)) {
      byte[] all = Inflating.atMost(file, 0, most + 33);
      int end = indexOf(all, (byte) 0);
      String[] head = new String(all, 0, end, StandardCharsets.ISO_8859_1).split(" ", 2);
      GitObject.Type type = GitObject.Type.valueOf(head[0].toUpperCase(java.util.Locale.ROOT));
      int size = Integer.parseInt(head[1]);
      if (size > most || size != all.length - end - 1) {
        throw new TooLarge();
      }
      return Optional.of(new GitObject(type, Arrays.copyOfRange(all, end + 1, all.length)));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BrokenObject("an object has a type or a size that is not known");
    }
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    int at = 0;
    while (bytes[at] != wanted) {
      at++;
    }
    return at;
  }
}

package dev.seaworthy.readers.git;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/** A repository written by the formats' descriptions, with every object loose or in one pack. */
final class MadeRepository {
  /** How a pack stores what resembles what it holds already. */
  enum Deltas {
    NONE,
    BY_OFFSET,
    BY_NAME
  }

  private final Map<String, GitObject> objects = new LinkedHashMap<>();
  private Optional<String> head = Optional.empty();

  /** Adds a commit of files, by their paths, on top of the last one; returns its name. */
  String commit(Instant made, Map<String, String> files) {
    String parent = head.map(each -> "parent " + each + "\n").orElse("");
    String text =
        "tree %s\n%sauthor A <a@example.com> 1 +0000\ncommitter B <b> c@example.com> %d +0100\n\nmsg\n"
            .formatted(tree(files), parent, made.getEpochSecond());
    head = Optional.of(add(GitObject.Type.COMMIT, text.getBytes(StandardCharsets.UTF_8)));
    return head.get();
  }

  /** Begins again from nothing, as a branch of its own. */
  void orphan() {
    head = Optional.empty();
  }

  String tag(String commit) {
    String text = "object " + commit + "\ntype commit\ntag v1\n\nmsg\n";
    return add(GitObject.Type.TAG, text.getBytes(StandardCharsets.UTF_8));
  }

  void writeLoose(Path root) throws IOException {
    for (Map.Entry<String, GitObject> each : objects.entrySet()) {
      Path folder = root.resolve(".git/objects/" + each.getKey().substring(0, 2));
      Files.createDirectories(folder);
      Files.write(folder.resolve(each.getKey().substring(2)), packed(framed(each.getValue())));
    }
    writeHead(root);
  }

  void writePacked(Path root, Deltas deltas) throws IOException {
    ByteArrayOutputStream pack = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(pack);
    out.writeBytes("PACK");
    out.writeInt(2);
    out.writeInt(objects.size());
    Map<GitObject.Type, String> bases = new LinkedHashMap<>();
    Map<String, Long> offsets = new TreeMap<>();
    for (Map.Entry<String, GitObject> each : objects.entrySet()) {
      long offset = pack.size();
      GitObject object = each.getValue();
      Optional<String> base =
          deltas == Deltas.NONE ? Optional.empty() : Optional.ofNullable(bases.get(object.type()));
      write(object, base, deltas, offset, offsets, out);
      offsets.put(each.getKey(), offset);
      bases.put(object.type(), each.getKey());
    }
    out.write(new byte[ObjectId.BYTES]);
    Path folder = Files.createDirectories(root.resolve(".git/objects/pack"));
    Files.write(folder.resolve("pack-1.pack"), pack.toByteArray());
    Files.write(folder.resolve("pack-1.idx"), index(offsets));
    writeHead(root);
  }

  private void write(
      GitObject object,
      Optional<String> base,
      Deltas deltas,
      long offset,
      Map<String, Long> offsets,
      DataOutputStream out)
      throws IOException {
    if (base.isEmpty()) {
      writeSize(object.type().number(), object.content().length, out);
      out.write(packed(object.content()));
      return;
    }
    byte[] recipe = recipe(known(objects, base.get()).content(), object.content());
    writeSize(deltas == Deltas.BY_OFFSET ? 6 : 7, recipe.length, out);
    if (deltas == Deltas.BY_OFFSET) {
      writeBack(offset - known(offsets, base.get()), out);
    } else {
      out.write(HexFormat.of().parseHex(base.get()));
    }
    out.write(packed(recipe));
  }

  private static <T> T known(Map<String, T> all, String id) {
    return Objects.requireNonNull(all.get(id));
  }

  private void writeHead(Path root) throws IOException {
    Path git = Files.createDirectories(root.resolve(".git/refs/heads"));
    Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    Files.writeString(git.resolve("main"), head.orElseThrow() + "\n");
  }

  private String tree(Map<String, String> files) {
    Map<String, Map<String, String>> folders = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    files.forEach(
        (path, text) -> {
          int slash = path.indexOf('/');
          if (slash < 0) {
            names.put(path, text);
          } else {
            folders
                .computeIfAbsent(path.substring(0, slash), any -> new TreeMap<>())
                .put(path.substring(slash + 1), text);
          }
        });
    names.forEach(
        (name, text) ->
            entry(
                "100644",
                name,
                add(GitObject.Type.BLOB, text.getBytes(StandardCharsets.UTF_8)),
                entries));
    folders.forEach((name, inside) -> entry("40000", name, tree(inside), entries));
    return add(GitObject.Type.TREE, entries.toByteArray());
  }

  private static void entry(String mode, String name, String id, ByteArrayOutputStream out) {
    out.writeBytes((mode + " " + name + "\0").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(HexFormat.of().parseHex(id));
  }

  private String add(GitObject.Type type, byte[] content) {
    GitObject object = new GitObject(type, content);
    try {
      byte[] name = MessageDigest.getInstance("SHA-1").digest(framed(object));
      String id = HexFormat.of().formatHex(name);
      objects.putIfAbsent(id, object);
      return id;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] framed(GitObject object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head =
        object.type().name().toLowerCase(java.util.Locale.ROOT) + " " + object.content().length;
    bytes.writeBytes((head + "\0").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(object.content());
    return bytes.toByteArray();
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Copies what both begin with, and inserts the rest. */
  private static byte[] recipe(byte[] base, byte[] made) {
    ByteArrayOutputStream recipe = new ByteArrayOutputStream();
    number(base.length, recipe);
    number(made.length, recipe);
    int same = 0;
    while (same < Math.min(base.length, made.length) && base[same] == made[same]) {
      same++;
    }
    if (same > 0) {
      recipe.write(0x80 | 0x10 | 0x20);
      recipe.write(same & 0xFF);
      recipe.write(same >> 8);
    }
    for (int at = same; at < made.length; at += 127) {
      int count = Math.min(127, made.length - at);
      recipe.write(count);
      recipe.write(made, at, count);
    }
    return recipe.toByteArray();
  }

  private static void number(int number, ByteArrayOutputStream out) {
    int left = number;
    while (left > 0x7F) {
      out.write(0x80 | (left & 0x7F));
      left >>= 7;
    }
    out.write(left);
  }

  private static void writeSize(int type, int size, DataOutputStream out) throws IOException {
    int left = size >> 4;
    out.write((left > 0 ? 0x80 : 0) | (type << 4) | (size & 0xF));
    while (left > 0) {
      out.write((left > 0x7F ? 0x80 : 0) | (left & 0x7F));
      left >>= 7;
    }
  }

  private static void writeBack(long back, DataOutputStream out) throws IOException {
    List<Integer> bytes = new ArrayList<>();
    long left = back;
    bytes.add((int) (left & 0x7F));
    for (left >>= 7; left > 0; left >>= 7) {
      left--;
      bytes.add(0, 0x80 | (int) (left & 0x7F));
    }
    for (int each : bytes) {
      out.write(each);
    }
  }

  private static byte[] index(Map<String, Long> offsets) {
    int count = offsets.size();
    ByteBuffer index = ByteBuffer.allocate(8 + 1024 + count * 28 + 40);
    index.putInt(0xFF744F63).putInt(2);
    for (int first = 0; first < 256; first++) {
      String upTo = String.format("%02xg", first);
      index.putInt((int) offsets.keySet().stream().filter(id -> id.compareTo(upTo) < 0).count());
    }
    offsets.keySet().forEach(id -> index.put(HexFormat.of().parseHex(id)));
    index.position(index.position() + 4 * count);
    offsets.values().forEach(offset -> index.putInt(offset.intValue()));
    return index.array();
  }
}

package dev.seaworthy.readers.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTest {
  private static final Limits SMALL = new Limits(50, 6, 100, 1000);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void listsAnArtifactAndItsLibrariesAsFolders(Packing packing) throws IOException {
    byte[] library = zip(packing, Map.of("application.yml", text("a: 1"), "x/Y.class", text("")));
    SourceTree tree =
        artifact(
            zip(
                packing,
                Map.of(
                    "META-INF/MANIFEST.MF", text("Start-Class: a.B"),
                    "META-INF/maven/a/b/pom.xml", text("<project/>"),
                    "BOOT-INF/classes/application.yml", text("b: 2"),
                    "BOOT-INF/classes/a/B.class", text("compiled"),
                    "BOOT-INF/lib/lib-1.0.jar", library)));

    assertThat(tree.root()).isEqualTo(folder.toRealPath());
    assertThat(tree.files())
        .extracting(SourceFile::path)
        .containsExactly(
            "app.jar!/BOOT-INF/classes/application.yml",
            "app.jar!/BOOT-INF/lib/lib-1.0.jar",
            "app.jar!/BOOT-INF/lib/lib-1.0.jar!/application.yml",
            "app.jar!/META-INF/MANIFEST.MF");
    assertThat(read(tree, "app.jar!/BOOT-INF/classes/application.yml")).isEqualTo("b: 2");
    assertThat(read(tree, "app.jar!/BOOT-INF/lib/lib-1.0.jar!/application.yml")).isEqualTo("a: 1");
    assertThat(tree.troubles()).isEmpty();
  }

  @Test
  void readsWhatTheJdkReads() throws IOException {
    Random random = new Random(20260301);
    for (int round = 0; round < 50; round++) {
      Map<String, byte[]> entries = new TreeMap<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        byte[] bytes = new byte[random.nextInt(800)];
        for (int at = 0; at < bytes.length; at++) {
          bytes[at] = (byte) ('a' + random.nextInt(1 + random.nextInt(26)));
        }
        entries.put("d" + random.nextInt(3) + "/f" + i, bytes);
      }
      byte[] zip = zip(Packing.values()[random.nextInt(2)], entries);
      SourceTree tree = artifact(random.nextBoolean() ? zip : after("#!/bin/sh\nexit 0\n", zip));

      try (ZipFile peer = new ZipFile(folder.resolve("app.jar").toFile())) {
        assertThat(tree.files()).hasSize(peer.size()).hasSameSizeAs(entries.keySet());
        for (String name : entries.keySet()) {
          byte[] expected = peer.getInputStream(peer.getEntry(name)).readAllBytes();
          assertThat(read(tree, "app.jar!/" + name)).isEqualTo(text(expected));
        }
      }
    }
  }

  @Test
  void readsMoreEntriesThanFitTheShortCount() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (int i = 0; i < 70_000; i++) {
      entries.put("f" + i, new byte[0]);
    }

    assertThat(artifact(zip(Packing.STORED, entries)).files()).hasSize(70_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/application.yml",
        "/etc/application.yml",
        "a/../../application.yml",
        "a//application.yml",
        "./application.yml",
        "..\\application.yml",
        "C:/application.yml",
        "application.yml\0.txt"
      })
  void leavesOutANameThatLeadsOut(String name) throws IOException {
    SourceTree tree = artifact(zip(Packing.DEFLATED, Map.of(name, text("a: 1"), "b", text(""))));

    assertThat(tree.files()).extracting(SourceFile::path).containsExactly("app.jar!/b");
    assertThat(tree.troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.weight()).isEqualTo(Trouble.Weight.UNREAD);
              assertThat(trouble.problem()).contains("leads out of its archive");
              assertThat(trouble.place()).doesNotContain("\0");
            });
  }

  @Test
  void unpacksNoMoreOfABombThanALimit() throws IOException {
    SourceTree tree = artifact(zip(Packing.DEFLATED, Map.of("bomb.yml", new byte[50_000_000])));

    assertThat(tree.files().iterator().next().read())
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.trouble().problem()).contains("larger than 4194304"));
  }

  @Test
  void refusesALibraryThatUnpacksToTooMuch() throws IOException {
    byte[] library = zip(Packing.STORED, Map.of("zeros", new byte[33 << 20]));
    SourceTree tree = artifact(zip(Packing.DEFLATED, Map.of("WEB-INF/lib/bomb.jar", library)));

    assertThat(tree.troubles())
        .singleElement()
        .hasToString(
            "app.jar!/WEB-INF/lib/bomb.jar: cannot be read (it unpacks to more than 33554432"
                + " bytes); see that it is there and that this user may read it");
  }

  @Test
  void opensNoArchiveInALibrary() throws IOException {
    byte[] deepest = zip(Packing.STORED, Map.of("application.yml", text("a: 1")));
    byte[] library = zip(Packing.STORED, Map.of("inner.jar", deepest));
    SourceTree tree = artifact(zip(Packing.STORED, Map.of("lib/outer.jar", library)));

    assertThat(tree.files())
        .extracting(SourceFile::path)
        .containsExactly("app.jar!/lib/outer.jar", "app.jar!/lib/outer.jar!/inner.jar");
  }

  @Test
  void boundsEntriesAndDepth() throws IOException {
    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i <= 50; i++) {
      many.put("f" + i, new byte[0]);
    }
    byte[] library = zip(Packing.STORED, many);
    Files.write(
        folder.resolve("app.jar"),
        zip(Packing.STORED, Map.of("a/b/c/d/e/f/g/h", text(""), "many.jar", library)));
    SourceTree tree = SourceTree.ofArtifact(folder.resolve("app.jar"), SMALL);

    assertThat(tree.files()).extracting(SourceFile::path).containsExactly("app.jar!/many.jar");
    assertThat(tree.troubles())
        .extracting(Trouble::place)
        .containsExactlyInAnyOrder("app.jar!/a/b/c/d/e/f/g/h", "app.jar!/many.jar!");
  }

  @Test
  void saysWhichNameIsThereTwice() throws IOException {
    byte[] zip = zip(Packing.STORED, Map.of("a.yml", text("a: 1"), "b.yml", text("a: 2")));
    for (int i = 0; i < zip.length - 5; i++) {
      if (zip[i] == 'b' && zip[i + 1] == '.') {
        zip[i] = 'a';
      }
    }
    SourceTree tree = artifact(zip);

    assertThat(tree.files()).hasSize(1);
    assertThat(tree.troubles()).singleElement().asString().contains("in its archive twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "no archive at all, but a text that is long enough to be one"})
  void refusesWhatIsNoArchive(String content) throws IOException {
    Files.writeString(folder.resolve("app.jar"), content);

    assertThatThrownBy(() -> SourceTree.ofArtifact(folder.resolve("app.jar")))
        .isInstanceOf(ZipException.class)
        .hasMessage("it is no zip archive");
  }

  @Test
  void neverThrowsAnythingElseForAnArchiveThatIsBroken() throws IOException {
    byte[] library = zip(Packing.DEFLATED, Map.of("application.yml", text("a: 1")));
    byte[] whole =
        zip(Packing.STORED, Map.of("a.yml", text("a: 1"), "lib.jar", library, "c", text("c")));
    Random random = new Random(20260302);
    for (int round = 0; round < 3000; round++) {
      byte[] broken = whole.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      try {
        artifact(broken).files().forEach(SourceFile::read);
      } catch (ZipException | java.io.EOFException expected) {
        assertThat(expected).hasMessageContaining("");
      }
    }
  }

  enum Packing {
    STORED,
    DEFLATED
  }

  private SourceTree artifact(byte[] zip) throws IOException {
    return SourceTree.ofArtifact(Files.write(folder.resolve("app.jar"), zip));
  }

  private static String read(SourceTree tree, String path) {
    return ((Reading.Text) tree.file(path).orElseThrow().read()).text();
  }

  static byte[] zip(Packing packing, Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.copyOf(new TreeMap<>(entries).keySet())) {
        byte[] content = entries.getOrDefault(name, new byte[0]);
        ZipEntry entry = new ZipEntry(name);
        if (packing == Packing.STORED) {
          CRC32 sum = new CRC32();
          sum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] after(String script, byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(text(script));
    bytes.write(zip);
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }
}

package dev.seaworthy.readers.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTreeTest {
  private static final Walk.Listing FILES = Files::newDirectoryStream;

  @TempDir Path folder;

  @Test
  void listsPlainFilesInTheOrderOfTheirPaths() throws IOException {
    write("b/z.yml", "a.yml", "b/a.yml", "b.yml", "b/c/x.yml");

    assertThat(paths(SourceTree.of(folder)))
        .containsExactly("a.yml", "b.yml", "b/a.yml", "b/c/x.yml", "b/z.yml");
  }

  @Test
  void findsFilesByPathByFolderAndBelowAFolder() throws IOException {
    write("src/a.yml", "src/main/b.yml", "src-old/c.yml", "src0/d.yml", "top.yml");
    SourceTree tree = SourceTree.of(folder);

    assertThat(tree.file("src/main/b.yml")).map(SourceFile::path).contains("src/main/b.yml");
    assertThat(tree.file("src/main")).isEmpty();
    assertThat(tree.under("src"))
        .extracting(SourceFile::path)
        .containsExactly("src/a.yml", "src/main/b.yml");
    assertThat(tree.in("src")).extracting(SourceFile::path).containsExactly("src/a.yml");
    assertThat(tree.in("")).extracting(SourceFile::path).containsExactly("top.yml");
    assertThat(tree.under("")).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b/application.yml, a/b, application.yml, yml",
    "top.properties, '', top.properties, properties",
    ".env, '', .env, ''",
    "a.b/Dockerfile, a.b, Dockerfile, ''",
    ".env.prod, '', .env.prod, prod",
  })
  void takesAPathApart(String path, String parent, String name, String extension)
      throws IOException {
    write(path);
    SourceFile file = SourceTree.of(folder).file(path).orElseThrow();

    assertThat(file.folder()).isEqualTo(parent);
    assertThat(file.name()).isEqualTo(name);
    assertThat(file.extension()).isEqualTo(extension);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "node_modules/a/.env",
        ".git/config.yml",
        "app/__pycache__/settings.py",
        "seaworthy.egg-info/a.yml",
      })
  void passesOverFoldersThatAreAToolsByName(String path) throws IOException {
    write(path, "kept.yml");
    SourceTree tree = SourceTree.of(folder);

    assertThat(paths(tree)).containsExactly("kept.yml");
    assertThat(tree.skippedFolders()).hasSize(1);
    assertThat(tree.troubles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // output of the tool beside it
    "target/classes/application.yml, pom.xml, true",
    "build/resources/application.yml, build.gradle.kts, true",
    "web/dist/settings.py, web/package.json, true",
    "anything/settings.py, anything/pyvenv.cfg, true",
    // the same words, where no such tool is
    "target/application.yml, README.md, false",
    "build/application.yml, Makefile, false",
    "dist/application.yml, pom.xml, false",
    // a package or a module of that name
    "src/main/java/build/Application.java, src/main/java/pom.xml, false",
    "build/__init__.py, pyproject.toml, false",
    "build/pom.xml, pom.xml, false",
  })
  void passesOverOutputFoldersOnlyBesideTheirTool(String path, String other, boolean skipped)
      throws IOException {
    write(path, other);

    assertThat(SourceTree.of(folder).file(path).isEmpty()).isEqualTo(skipped);
  }

  @Test
  void followsNoLinkAndSaysItOnce() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.yml"), "a: b");
    Path root = folder.resolve("root");
    Files.createDirectories(root.resolve("sub"));
    Files.writeString(root.resolve("sub/real.yml"), "a: b");
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("sub/up"), Path.of("../sub"));
    Files.createSymbolicLink(root.resolve("alias.yml"), Path.of("sub/real.yml"));
    Files.createSymbolicLink(root.resolve("out"), outside);
    Files.createSymbolicLink(root.resolve("sub/secret.yml"), Path.of("../../outside/secret.yml"));
    SourceTree tree = SourceTree.of(root);

    assertThat(paths(tree)).containsExactly("sub/real.yml");
    assertThat(tree.troubles())
        .extracting(Trouble::toString)
        .containsExactly(
            "alias.yml: is a link inside the tree and was not followed (and 2 more like it);"
                + " nothing is to be done: what it leads to is read in its own place",
            "out: is a link that leaves the tree and was not followed (and 1 more like it);"
                + " check the folder it leads to as well, if the application reads it");
    assertThat(tree.troubles()).allMatch(each -> each.weight() == Trouble.Weight.NOTE);
  }

  @Test
  void keepsWhatWasWorkedOutFromItOnceOfEachKind() throws IOException {
    write("a.yml");
    SourceTree tree = SourceTree.of(folder);
    StringBuilder first =
        tree.kept(
            StringBuilder.class,
            any ->
                new StringBuilder(
                    any.kept(String.class, one -> one.file("a.yml").orElseThrow().path())));

    assertThat(first).hasToString("a.yml");
    assertThat(tree.kept(StringBuilder.class, any -> new StringBuilder())).isSameAs(first);
    assertThat(SourceTree.of(folder).kept(String.class, any -> "anew")).isEqualTo("anew");
  }

  @Test
  void takesARootThatIsALink() throws IOException {
    write("real/a.yml");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    assertThat(paths(SourceTree.of(link))).containsExactly("a.yml");
  }

  @Test
  void opensNoPipe() throws Exception {
    write("a.yml");
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve(".env").toString()).start();
    assumeThat(mkfifo.waitFor()).as("this system makes pipes").isZero();
    SourceTree tree = SourceTree.of(folder);

    assertThat(paths(tree)).containsExactly("a.yml");
    assertThat(tree.troubles())
        .extracting(Trouble::toString)
        .containsExactly(
            ".env: is a pipe, a socket or a device and was not opened; take it out of the tree");
  }

  @Test
  void keepsNamesWithLineEndsAndShowsThemEscaped() throws IOException {
    write("a\nb: c.yml");
    SourceTree tree = SourceTree.of(folder);

    assertThat(paths(tree)).containsExactly("a\nb: c.yml");
    assertThat(tree.file("a\nb: c.yml").orElseThrow()).hasToString("SourceFile[a\\nb: c.yml]");
  }

  @Test
  void reportsAFolderThatMayNotBeListedAndReadsTheOthers() throws IOException {
    write("locked/a.yml", "open/b.yml");
    SourceTree tree =
        SourceTree.of(
            folder,
            Limits.USUAL,
            path -> {
              if (path.endsWith("locked")) {
                throw new AccessDeniedException(path.toString());
              }
              return FILES.open(path);
            });

    assertThat(paths(tree)).containsExactly("open/b.yml");
    assertThat(tree.troubles())
        .containsExactly(
            Trouble.unread(
                "locked",
                "cannot be read (permission denied)",
                "see that it is there and that this user may read it"));
  }

  @Test
  void reportsAFolderWithoutTheRightToListIt() throws IOException {
    write("locked/a.yml");
    Path locked = folder.resolve("locked");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(locked)).as("root may list any folder").isFalse();

    assertThat(SourceTree.of(folder).troubles())
        .extracting(Trouble::place)
        .containsExactly("locked");
  }

  @Test
  void namesTwentyUnreadableFoldersAndCountsTheOthers() throws IOException {
    for (int i = 0; i < 25; i++) {
      Files.createDirectory(folder.resolve("locked" + i));
    }
    SourceTree tree =
        SourceTree.of(
            folder,
            Limits.USUAL,
            path -> {
              if (path.getFileName().toString().startsWith("locked")) {
                throw new AccessDeniedException(path.toString());
              }
              return FILES.open(path);
            });

    assertThat(tree.troubles()).hasSize(20);
    assertThat(tree.troubles().get(19).problem())
        .isEqualTo("cannot be read (permission denied) (and 5 more like it)");
  }

  @Test
  void leavesOutTheFolderThatWouldPassTheLimitAndKeepsTheOthers() throws IOException {
    write("config/application.yml", "uploads/1", "uploads/2", "uploads/3", "web/a.yml");
    SourceTree tree = SourceTree.of(folder, new Limits(6, 64, 100, 100), FILES);

    assertThat(paths(tree)).containsExactly("config/application.yml", "web/a.yml");
    assertThat(tree.troubles())
        .containsExactly(
            Trouble.unread(
                "uploads",
                "holds more entries than may still be read of this tree, and was left out",
                "check a smaller folder, or move what is no source out of the tree"));
  }

  @Test
  void stopsReadingNamesWhenFoldersTooLargeComeAgainAndAgain() throws IOException {
    for (String each : List.of("a", "b", "c", "d")) {
      write(each + "/1", each + "/2", each + "/3", each + "/4", each + "/5");
    }
    int[] read = {0};
    SourceTree.of(
        folder,
        new Limits(8, 64, 100, 100),
        path -> new CountingStream(FILES.open(path), () -> read[0]++));

    // twice the limit, and one for each folder that is then found to have more
    assertThat(read[0]).isLessThanOrEqualTo(2 * 8 + 4);
  }

  @Test
  void saysWhereItIsTooDeep() throws IOException {
    write("1/2/3/a.yml", "1/2/b.yml");
    SourceTree tree = SourceTree.of(folder, new Limits(100, 2, 100, 100), FILES);

    assertThat(paths(tree)).containsExactly("1/2/b.yml");
    assertThat(tree.troubles())
        .containsExactly(
            Trouble.unread(
                "1/2/3",
                "lies too deep below the root and was not read",
                "check that folder by itself"));
  }

  @Test
  void listsFiftyThousandFiles() throws IOException {
    for (int i = 0; i < 500; i++) {
      Path sub = Files.createDirectory(folder.resolve("d" + i));
      for (int j = 0; j < 100; j++) {
        Files.createFile(sub.resolve("f" + j));
      }
    }
    SourceTree tree = SourceTree.of(folder);

    assertThat(tree.files()).hasSize(50_000);
    assertThat(tree.troubles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, c, a/b/c",
    "a/b, ../c, a/c",
    "a/b, ./c//d/, a/b/c/d",
    "a/b, ..\\c, a/c",
    "a/b, ../.., ''",
    "'', a, a",
    "'', ., ''",
    "a, ../../a/b, (outside)",
    "'', .., (outside)",
    "a, /b, (outside)",
    "a, \\b, (outside)",
  })
  void tellsWhereARelativePathLeads(String from, String relative, String expected) {
    assertThat(SourceTree.resolve(from, relative).orElse("(outside)")).isEqualTo(expected);
  }

  @Test
  void refusesARootThatIsNoFolderOrIsNotThere() throws IOException {
    write("a.yml");

    assertThatThrownBy(() -> SourceTree.of(folder.resolve("a.yml")))
        .isInstanceOf(NotDirectoryException.class);
    assertThatThrownBy(() -> SourceTree.of(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "a: b\n");
    }
  }

  private static List<String> paths(SourceTree tree) {
    return tree.files().stream().map(SourceFile::path).toList();
  }
}

package dev.seaworthy.readers.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactBuildTest {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  @TempDir Path folder;

  @Test
  void takesTheVersionOfBootFromTheManifest() throws IOException {
    Build build =
        build(
            "shop-1.2.jar",
            Map.of(MANIFEST, text("Manifest-Version: 1.0\r\nSpring-Boot-Version: 3.5\r\n .6\r\n")));

    assertThat(build.tool()).isEqualTo(Tool.ARTIFACT);
    assertThat(build.folder()).isEqualTo("shop-1.2.jar!");
    assertThat(build.coordinates()).hasToString(":shop:1.2");
    assertThat(build.bootVersion().inForce()).hasToString("Optional[3.5.6]");
    assertThat(build.bootVersion().origin().places())
        .containsExactly(Place.at("shop-1.2.jar!/" + MANIFEST, 2));
    assertThat(build.gaps()).hasSize(1);
  }

  @Test
  void takesTheVersionOfBootFromTheLibraryWhereTheManifestIsSilent() throws IOException {
    Build build = build("shop.war", Map.of("WEB-INF/lib/spring-boot-2.7.18.jar", zip(Map.of())));

    assertThat(build.packaging()).isEqualTo("war");
    assertThat(build.bootVersion().inForce()).hasToString("Optional[2.7.18]");
    assertThat(build.gaps()).isEmpty();
  }

  @Test
  void namesLibrariesByWhatMavenPackedElseByTheirFile() throws IOException {
    byte[] maven =
        zip(
            Map.of(
                "META-INF/maven/com.example/a-b/pom.properties",
                text("groupId=com.example\nartifactId=a-b\nversion=1.0.Final\n")));
    byte[] shaded =
        zip(
            Map.of(
                "META-INF/maven/x/inner/pom.properties",
                text("groupId=x\nartifactId=inner\nversion=9\n"),
                "META-INF/maven/x/broken/pom.properties",
                text("groupId=\\u00zz")));
    Build build =
        build(
            "shop.jar",
            Map.of(
                "BOOT-INF/lib/a-b-1.0.Final.jar",
                maven,
                "BOOT-INF/lib/outer-2.0-RC1.jar",
                shaded,
                "BOOT-INF/lib/plain.jar",
                zip(Map.of()),
                "META-INF/maven/com.example/shop/pom.properties",
                text("groupId=com.example\nartifactId=shop-app\nversion=3\n")));

    assertThat(build.coordinates()).hasToString("com.example:shop-app:3");
    assertThat(build.dependencies())
        .extracting(each -> each.coordinates().toString())
        .containsExactly("com.example:a-b:1.0.Final", ":outer:2.0-RC1", ":plain");
  }

  @Test
  void countsTheLibrariesThatTheManifestExpectsBesideIt() throws IOException {
    Build build =
        build(
            "shop.jar",
            Map.of(MANIFEST, text("Class-Path: lib/spring-boot-4.1.2.jar lib/h2-\n 2.3.jar\n")));

    assertThat(build.bootVersion().inForce()).hasToString("Optional[4.1.2]");
    assertThat(build.dependencies())
        .extracting(each -> each.coordinates().toString())
        .containsExactly(":spring-boot:4.1.2", ":h2:2.3");
  }

  private Build build(String name, Map<String, byte[]> entries) throws IOException {
    Files.write(folder.resolve(name), zip(entries));
    return Builds.of(SourceTree.ofArtifact(folder.resolve(name))).all().get(0);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package dev.seaworthy.readers.build;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** No text in a file of a build or a launch ends in anything but what it says, or a trouble. */
class BuildFilesFuzzTest {
  private static final List<String> BUILDS =
      List.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "gradle/libs.versions.toml",
          "gradle.properties");
  private static final List<String> LAUNCHES =
      List.of(
          "Dockerfile",
          "compose.yml",
          "Procfile",
          "shop.service",
          "app.json",
          "k8s/shop.yaml",
          "chart/templates/shop.yaml",
          "chart/values.yaml");

  @TempDir private static Path folder;

  @FuzzTest(maxDuration = "30s")
  void builds(FuzzedDataProvider data) throws IOException {
    Path tree = folder.resolve("builds");
    fill(tree, data, BUILDS);
    Builds builds = Builds.of(SourceTree.of(tree));
    builds.all().forEach(builds::deployed);
  }

  @FuzzTest(maxDuration = "30s")
  void launches(FuzzedDataProvider data) throws IOException {
    Path tree = folder.resolve("launches");
    fill(tree, data, LAUNCHES);
    Files.writeString(tree.resolve("chart/Chart.yaml"), "name: shop\n");
    Launches.of(SourceTree.of(tree)).all().forEach(launch -> launch.variable("A"));
  }

  /** One file of those, or two, so that one refers to the other. */
  private static void fill(Path tree, FuzzedDataProvider data, List<String> names)
      throws IOException {
    for (String each : names) {
      Files.createDirectories(tree.resolve(each).resolveSibling(""));
      Files.deleteIfExists(tree.resolve(each));
    }
    Path first = tree.resolve(data.pickValue(names));
    Path second = tree.resolve(data.pickValue(names));
    Files.writeString(second, data.consumeString(200));
    Files.writeString(first, data.consumeRemainingAsString());
  }
}

package dev.seaworthy.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the browser and its driver lie, found on the PATH. */
final class Programs {
  static final String BROWSER = "chromium";
  static final String DRIVER = "chromedriver";

  private Programs() {}

  /** The first of the two that is not there. */
  static Optional<String> missing() {
    return Stream.of(BROWSER, DRIVER).filter(name -> find(name).isEmpty()).findFirst();
  }

  static File file(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException(name + " is not on the PATH; install it"))
        .toFile();
  }

  private static Optional<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

package dev.seaworthy.boot.reports;

import dev.seaworthy.boot.origins.Origins;
import dev.seaworthy.boot.scrubbing.Scrubber;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The source behind a stack frame, if it lies where Maven and Gradle have it beside the classes
 * that are running. A class out of a jar has none. At most {@value #MOST_BYTES} bytes of a file are
 * read, and no link is followed out of the source folder.
 */
final class SourceCode {
  private static final int AROUND = 7;
  private static final int MOST_BYTES = 2 << 20;
  private static final int MOST_LEVELS = 6;
  private static final List<String> ROOTS =
      List.of("src/main/java", "src/main/kotlin", "src/test/java", "src/test/kotlin");

  private final Scrubber scrubber;

  SourceCode(Scrubber scrubber) {
    this.scrubber = scrubber;
  }

  ErrorReport.Frame frame(StackTraceElement element) {
    try {
      Optional<Path> file = file(element);
      if (file.isPresent()) {
        List<ErrorReport.Line> excerpt = excerpt(file.get(), element.getLineNumber());
        String where = Origins.file(file.get()) + ":" + element.getLineNumber();
        return new ErrorReport.Frame(element.toString(), where, excerpt);
      }
    } catch (IOException | URISyntaxException | RuntimeException | LinkageError unreadable) {
      // Then it is a frame without source.
    }
    return without(element);
  }

  static ErrorReport.Frame without(StackTraceElement element) {
    return new ErrorReport.Frame(element.toString(), "", List.of());
  }

  private static Optional<Path> file(StackTraceElement element)
      throws IOException, URISyntaxException {
    String name = element.getFileName();
    if (name == null || element.getLineNumber() < 1 || name.contains("/") || name.contains("\\")) {
      return Optional.empty();
    }
    Optional<Path> classes = classes(element.getClassName());
    String typeName = element.getClassName();
    int dot = typeName.lastIndexOf('.');
    String inside = dot < 0 ? name : typeName.substring(0, dot).replace('.', '/') + "/" + name;
    return classes.isEmpty() ? Optional.empty() : beside(classes.get(), inside);
  }

  /** The folder of classes that a class came from; empty for one from a jar or of the JDK. */
  private static Optional<Path> classes(String type) throws URISyntaxException {
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      CodeSource code = Class.forName(type, false, loader).getProtectionDomain().getCodeSource();
      URL location = code == null ? null : code.getLocation();
      return location != null && isFolder(location)
          ? Optional.of(Path.of(location.toURI()))
          : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean isFolder(URL location) {
    return location.getProtocol().equals("file") && location.getPath().endsWith("/");
  }

  private static Optional<Path> beside(Path classes, String inside) throws IOException {
    Path project = classes;
    for (int level = 0; level < MOST_LEVELS && project != null; level++) {
      for (String root : ROOTS) {
        Path sources = project.resolve(root);
        Path file = sources.resolve(inside);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && file.toRealPath().startsWith(sources.toRealPath())
            && Files.size(file) <= MOST_BYTES) {
          return Optional.of(file);
        }
      }
      project = project.getParent();
    }
    return Optional.empty();
  }

  private List<ErrorReport.Line> excerpt(Path file, int current) throws IOException {
    String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\r?\n", -1);
    List<ErrorReport.Line> excerpt = new ArrayList<>();
    int last = Math.min(lines.length, current + AROUND);
    for (int number = Math.max(1, current - AROUND); number <= last; number++) {
      excerpt.add(
          new ErrorReport.Line(number, scrubber.source(lines[number - 1]), number == current));
    }
    return excerpt;
  }
}

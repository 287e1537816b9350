package dev.seaworthy.boot.check;

import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Place;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries on the class path, by the names of their files: in folders of jars, inside one
 * executable jar, and beside it where its manifest names them.
 */
final class ClassPathLibraries {
  private static final Pattern JAR = Pattern.compile("(.+?)(?:-(\\d[\\w.+-]*))?\\.jar");
  private static final Pattern NESTED = Pattern.compile("(?:BOOT|WEB)-INF/lib/([^/]+\\.jar)");

  /** Spring Boot leaves its starters, which are empty, out of an executable jar. */
  private static final String MODULE = "spring-boot-";

  private static final String STARTER = "spring-boot-starter-";

  private final Map<String, Dependencies.Dependency> named = new LinkedHashMap<>();
  private boolean complete = true;

  private ClassPathLibraries() {}

  /** The libraries of a class path, written as the JVM writes it. */
  static Dependencies of(String classPath) {
    ClassPathLibraries libraries = new ClassPathLibraries();
    for (String each : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      if (each.endsWith(".jar") || each.endsWith(".war")) {
        libraries.addJar(Path.of(each));
      }
    }
    libraries.addStarters();
    boolean found = libraries.complete && !libraries.named.isEmpty();
    return new Dependencies(new ArrayList<>(libraries.named.values()), found);
  }

  private void addJar(Path jar) {
    add(jar.getFileName().toString());
    if (mayHoldOthers(jar)) {
      try (JarFile opened = new JarFile(jar.toFile(), false)) {
        opened.stream().map(each -> each.getName()).forEach(this::addNested);
        Optional.ofNullable(opened.getManifest()).ifPresent(this::addNeighbours);
      } catch (IOException | SecurityException e) {
        complete = false;
      }
    }
  }

  /** A class path of one or two jars is a launcher's; one of many names each library itself. */
  private boolean mayHoldOthers(Path jar) {
    return Files.isRegularFile(jar) && named.size() <= 2;
  }

  private void addNested(String entry) {
    Matcher nested = NESTED.matcher(entry);
    if (nested.matches()) {
      add(nested.group(1));
    }
  }

  private void addNeighbours(Manifest manifest) {
    String names = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    if (names != null) {
      for (String each : names.split(" ", -1)) {
        add(each.substring(each.lastIndexOf('/') + 1));
      }
    }
  }

  private void add(String file) {
    Matcher jar = JAR.matcher(file);
    if (jar.matches()) {
      String artifact = jar.group(1);
      Optional<Version> version = Optional.ofNullable(jar.group(2)).flatMap(Version::parse);
      named.putIfAbsent(
          artifact, new Dependencies.Dependency("", artifact, version, Place.in(file)));
    }
  }

  private void addStarters() {
    for (Dependencies.Dependency each : List.copyOf(named.values())) {
      String artifact = each.artifact();
      if (artifact.startsWith(MODULE) && !artifact.startsWith(STARTER)) {
        String starter = STARTER + artifact.substring(MODULE.length());
        named.putIfAbsent(
            starter, new Dependencies.Dependency("", starter, each.version(), each.place()));
      }
    }
  }
}

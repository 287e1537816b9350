package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.evaluate.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of Python that a project is run with: the image of its container file, {@code
 * runtime.txt}, {@code .python-version}, {@code Pipfile}, an exact {@code requires-python}. A lower
 * bound says which versions are allowed, not which one runs, and is left out.
 */
public final class PythonVersions {

  private static final String FACT = "python.version";

  private static final String NUMBERS = "(\\d\\.\\d{1,3}(?:\\.\\d{1,3})?)";

  private static final Pattern IMAGE =
      Pattern.compile("(?i)\\s*FROM\\s+(?:--\\S+\\s+)?(?:[\\w.:/-]+/)?python:" + NUMBERS + "\\b.*");

  private static final Pattern RUNTIME = Pattern.compile("\\s*python-" + NUMBERS + "\\s*");
  private static final Pattern PLAIN = Pattern.compile("\\s*(?:cpython-)?" + NUMBERS + "\\s*");
  private static final Pattern PIPFILE =
      Pattern.compile("\\s*python_(?:full_)?version\\s*=\\s*[\"']" + NUMBERS + "[\"'].*");

  private static final Pattern PROJECT =
      Pattern.compile("\\s*requires-python\\s*=\\s*[\"']==\\s*" + NUMBERS + "(?:\\.\\*)?[\"'].*");

  private PythonVersions() {}

  /**
   * The version that the files of a tree name.
   *
   * @param containers the container files that deploy the project, those that count most first
   * @param folder the folder of the project
   */
  public static Fact<Version> of(SourceFiles files, List<String> containers, String folder) {
    List<Fact<Version>> found = new ArrayList<>();
    containers.forEach(file -> last(files, file, IMAGE).ifPresent(found::add));
    for (String home : folder.isEmpty() ? List.of("") : List.of(folder + "/", "")) {
      last(files, home + "runtime.txt", RUNTIME).ifPresent(found::add);
      last(files, home + ".python-version", PLAIN).ifPresent(found::add);
      last(files, home + "Pipfile", PIPFILE).ifPresent(found::add);
      last(files, home + "pyproject.toml", PROJECT).ifPresent(found::add);
    }
    return found.isEmpty()
        ? new Fact<>(
            FACT, Value.unknown(List.of(), "no file names a version of Python"), Origin.none())
        : found.get(0);
  }

  /** The last line that fits: the last stage of a container file is the one that runs. */
  private static Optional<Fact<Version>> last(SourceFiles files, String file, Pattern pattern) {
    Optional<String> text =
        files.isFile(file)
            ? files.read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            : Optional.empty();
    Optional<Fact<Version>> found = Optional.empty();
    String[] lines = text.orElse("").split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher matcher = pattern.matcher(lines[i].length() < 500 ? lines[i] : "");
      if (matcher.matches()) {
        Origin origin = Origin.at(Place.at(file, i + 1));
        Value<Version> version = Value.known(Version.of(matcher.group(1)));
        found = Optional.of(new Fact<>(FACT, version, origin));
      }
    }
    return found;
  }
}

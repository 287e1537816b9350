package dev.seaworthy.boot.settings;

import dev.seaworthy.boot.origins.Origins;
import dev.seaworthy.readers.dotenv.Assignment;
import dev.seaworthy.readers.dotenv.DotenvFile;
import dev.seaworthy.readers.dotenv.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.FileSystemResource;

/** Reads one environment file into a property source, with whatever is wrong with it. Used once. */
final class DotenvReading {
  /** Largest environment file, in bytes: 4 MiB, as for a configuration file. */
  private static final long MOST_BYTES = 4L << 20;

  /** The default in an environment file's placeholder, which Spring writes with a colon only. */
  private static final Pattern DEFAULT = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*):-");

  /** A profile's own file cannot choose profiles any more. */
  private static final List<String> PROFILE_CHOICES =
      List.of("SPRING_PROFILES_ACTIVE", "SPRING_PROFILES_INCLUDE", "SPRING_PROFILES_DEFAULT");

  private final Path file;
  private final String shown;
  private final boolean ofProfile;
  private final List<SettingsProblem> problems = new ArrayList<>();
  private final List<SettingsProblem> remarks = new ArrayList<>();

  /**
   * @param file the file
   * @param ofProfile whether it is read because a profile is active
   */
  DotenvReading(Path file, boolean ofProfile) {
    this.file = file;
    this.shown = Origins.file(file);
    this.ofProfile = ofProfile;
  }

  /** The property source; empty, with the problem, when the file cannot be read. */
  Variables run() {
    Map<String, Variable> variables = parsed(text());
    variables.putAll(new MountedSecrets(problems).in(variables));
    variables.putAll(DjangoNames.translated(variables));
    // Spring Boot's own `debug` is another thing, and would find it.
    variables.remove(DjangoNames.DEBUG);
    if (ofProfile) {
      variables.keySet().removeAll(PROFILE_CHOICES);
    }
    return Variables.of(shown, variables, problems, remarks);
  }

  private String text() {
    try {
      if (Files.isDirectory(file)) {
        return refused("is a folder", "put a file of NAME=value lines in its place");
      }
      if (!Files.isRegularFile(file)) {
        return refused("is no file, or a link to none", "put a file of NAME=value lines there");
      }
      if (Files.size(file) > MOST_BYTES) {
        return refused("is larger than 4 MiB", "keep NAME=value lines in it and nothing else");
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? text : refused("holds a NUL", "save it as UTF-8 text");
    } catch (AccessDeniedException e) {
      return refused("may not be read by this user", "let the user of this process read it");
    } catch (CharacterCodingException e) {
      return refused("is not UTF-8 text", "save it as UTF-8 text");
    } catch (IOException e) {
      String kind = e.getClass().getSimpleName();
      return refused("cannot be read (" + kind + ")", "put a readable file in its place");
    }
  }

  private String refused(String what, String mend) {
    problems.add(new SettingsProblem("the environment file " + what, shown, mend));
    return "";
  }

  private Map<String, Variable> parsed(String text) {
    DotenvFile dotenv = DotenvFile.parse(text);
    note(dotenv);
    FileSystemResource resource = new FileSystemResource(file);
    Map<String, Variable> variables = new LinkedHashMap<>();
    for (Assignment each : dotenv.assignments()) {
      each.value()
          .ifPresent(
              value ->
                  variables.put(
                      each.name(), new Variable(asSpringWrites(value), origin(resource, each))));
    }
    return variables;
  }

  /** A line that gives a value is well formed: what is odd about it is that it gives it again. */
  private void note(DotenvFile dotenv) {
    Set<Integer> lines =
        dotenv.assignments().stream().map(Assignment::line).collect(Collectors.toSet());
    for (Problem each : dotenv.problems()) {
      SettingsProblem problem =
          new SettingsProblem(each.problem(), shown + ":" + each.line(), each.mend());
      (lines.contains(each.line()) ? remarks : problems).add(problem);
    }
  }

  private static String asSpringWrites(String value) {
    return value.contains("${") ? DEFAULT.matcher(value).replaceAll("\\${$1:") : value;
  }

  private static TextResourceOrigin origin(FileSystemResource file, Assignment assignment) {
    return new TextResourceOrigin(
        file,
        new TextResourceOrigin.Location(
            assignment.valueLine() - 1, Math.max(0, assignment.valueColumn() - 1)));
  }
}

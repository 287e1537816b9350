package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Checks;
import dev.seaworthy.engine.check.Rule;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Checks of the caller's own, from jars that are named on the command line.
 *
 * <p>A jar of checks is code that runs with all rights of the caller, unlike anything else that the
 * command reads. So it is named on the command line and nowhere else (no file of a project can name
 * one), and it may not lie in the project that is checked: whoever proposes a change to that
 * project could put another in its place. This is the one class of the house that loads code.
 */
final class OwnChecks {
  static final Option OPTION =
      Option.file("checks", "JAR", "checks of your own; code that runs, from outside PATH").again();

  private OwnChecks() {}

  /**
   * The catalogue, and after it the checks of each jar.
   *
   * @param jars as typed
   * @param projects the folders that are checked, in which no jar may lie
   * @throws WrongUse if a jar is none, lies in a project, or holds a check whose id is taken
   * @throws CannotFinish if its code cannot be loaded
   */
  static List<Rule> and(
      List<Rule> catalogue, List<String> jars, List<Path> projects, Console console)
      throws WrongUse, CannotFinish {
    List<Rule> all = new ArrayList<>(catalogue);
    for (String typed : jars) {
      for (Rule each : in(typed, projects, console)) {
        String id = each.declaration().id();
        if (all.stream().anyMatch(other -> other.declaration().answersTo(id))) {
          throw new WrongUse(
              "--checks "
                  + CheckOptions.quoted(typed)
                  + " holds a check "
                  + CheckOptions.quoted(id)
                  + ", and that id is taken");
        }
        all.add(each);
      }
    }
    return all;
  }

  private static List<Rule> in(String typed, List<Path> projects, Console console)
      throws WrongUse, CannotFinish {
    String named = "--checks " + CheckOptions.quoted(typed);
    Path jar = CheckOptions.path(typed, console);
    if (!Files.isRegularFile(jar)) {
      throw new WrongUse(named + " is no file; give the jar that holds the checks");
    }
    try {
      for (Path project : projects) {
        if (jar.toRealPath().startsWith(project.toRealPath())
            || jar.toAbsolutePath().normalize().startsWith(project.toAbsolutePath().normalize())) {
          throw new WrongUse(
              named
                  + " lies in the project that is checked; it is code that runs, so keep it where a"
                  + " change to the project cannot reach it");
        }
      }
      return provided(jar, named);
    } catch (IOException e) {
      throw new CannotFinish(named + " cannot be read: " + Failures.words(e));
    }
  }

  /** The loader stays open: its classes are needed until the process ends. */
  private static List<Rule> provided(Path jar, String named)
      throws WrongUse, CannotFinish, MalformedURLException {
    ClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, OwnChecks.class.getClassLoader());
    List<Rule> rules = new ArrayList<>();
    try {
      ServiceLoader.load(Checks.class, loader).stream()
          .filter(provider -> provider.type().getClassLoader() == loader)
          .forEach(provider -> rules.addAll(provider.get().all()));
      rules.forEach(Rule::declaration);
    } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
      throw new CannotFinish(
          named
              + " cannot be loaded: "
              + e.getClass().getSimpleName()
              + ", "
              + CheckOptions.quoted(String.valueOf(e.getMessage())));
    }
    if (rules.isEmpty()) {
      throw new WrongUse(
          named
              + " provides no checks; name a class in META-INF/services/"
              + Checks.class.getName());
    }
    return rules;
  }
}

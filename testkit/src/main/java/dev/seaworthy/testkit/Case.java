package dev.seaworthy.testkit;

import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.CommitHistory;
import dev.seaworthy.engine.deployment.Edge;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.DjangoReader;
import dev.seaworthy.readers.java.JavaPrograms;
import dev.seaworthy.readers.project.ProjectFile;
import dev.seaworthy.readers.project.ProjectFile.Stated;
import dev.seaworthy.readers.spring.SpringReader;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tiny project tree of Spring Boot or Django and the findings it expects, written in its own
 * files:
 *
 * <pre>
 * # expect: debug.switch-on: is true [warning]
 * debug=true
 * </pre>
 *
 * <p>A mark on a line of its own is about the next line that holds no mark; a mark behind something
 * is about that line. It names the check, the message with its condition, and the severity, and has
 * to match in full. Marks in files are about findings of that file and line; {@code expected.txt}
 * at the root holds, one on each line, {@code file:line: check: message [severity]} for formats
 * without comments, and {@code check: message [severity]} for findings without a place.
 *
 * <p>Every finding has to be expected and every mark has to be used, by whatever check. Questions
 * that stay open are no findings; a line of {@code expected.txt} that begins with {@code open:}
 * names the subject of one, and then it has to be there.
 *
 * <p>A tree with a {@code seaworthy.yml} speaks for itself, of its edge and its environments too:
 * what it suppresses is no finding, and a suppression that nothing matches is a difference.
 *
 * <p>Some lines of {@code expected.txt} are about the case itself: {@code edge: undeclared} takes
 * back the word of the project that a proxy does everything, {@code production: NAME} names its
 * production. A tree without a build file is given a plain {@code pom.xml}: Spring Boot 4.1.2,
 * whose version stands in line 6, with the web and actuator starters; {@code boot: 3.4.9} changes
 * the version, {@code library: h2} or {@code library: log4j-core:2.14.1} adds a library, {@code
 * without: ARTIFACT} leaves a starter out; {@code tracked: PATH} has git track a path, {@code mode:
 * rw-r--r-- PATH} sets who may use a file; {@code committed: DATE PATH TEXT} has the history of git
 * searched, and that text found in a file of one commit.
 *
 * <p>A tree that holds a Python file is a project of Django. It is given what it lacks of {@code
 * manage.py}, which names the module {@code settings}, {@code requirements.txt}, which names Django
 * 5.2.17 in its first line, {@code urls.py} without a URL, and {@code plain.py}: settings about
 * which no check has anything to say, to be built on by {@code from plain import *}. {@code django:
 * 4.1.2} changes the version. A file {@code gitignore} becomes {@code .gitignore}, which this
 * repository's own git would heed.
 */
public final class Case {
  private static final String EXPECTED = "expected.txt";

  private final Path folder;
  private final List<Expectation> expected = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final List<String> tracked = new ArrayList<>();
  private final List<String> modes = new ArrayList<>();
  private final Map<String, CommitHistory.Kept> committed = new HashMap<>();
  private final List<String> given = new ArrayList<>();
  private Edge edge = new Edge(true, true, true);
  private List<String> production = List.of();
  private PlainBuild build = PlainBuild.usual();
  private PlainSite site = PlainSite.usual();

  private Case(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the expectations of a case.
   *
   * @param folder the root of its tree
   * @throws UncheckedIOException if a file of it cannot be read
   */
  public static Case in(Path folder) {
    Case read = new Case(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        read.readExpectations(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** How many findings it expects. */
  public int expectations() {
    return expected.size();
  }

  /**
   * The file of the case that shows best what a check finds, or lets pass: the one with its first
   * finding, else the first.
   *
   * @param check the check's id
   * @return empty for a case without a file of its own, and for one that speaks for itself: none of
   *     its other files shows why
   */
  public Optional<Example> example(String check) {
    List<Path> files = files();
    if (files.contains(folder.resolve(ProjectFile.NAME))) {
      return Optional.empty();
    }
    Optional<String> marked =
        expected.stream()
            .filter(each -> Example.isAbout(each, check) && !each.file().isEmpty())
            .map(Expectation::file)
            .findFirst();
    Path shown = marked.map(folder::resolve).orElse(files.isEmpty() ? folder : files.get(0));
    String path = folder.relativize(shown).toString().replace('\\', '/');
    List<String> lines;
    if (files.contains(shown)) {
      lines = read(shown);
    } else if (path.equals("pom.xml")) {
      lines = build.text().lines().toList();
    } else if (site.files().containsKey(path)) {
      lines = site.files().get(path).lines().toList();
    } else {
      return Optional.empty();
    }
    String name = String.valueOf(folder.getFileName());
    return Optional.of(Example.of(name, given, path, lines, expected, check));
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(folder.resolve(EXPECTED)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs checks over the case.
   *
   * @param rules the checks, usually all of a catalogue
   * @param work an empty folder, into which the tree is copied without its expectations
   * @param today the day of the run
   * @return what differs from the expectations, each as one sentence; empty when nothing does
   */
  public List<String> differences(List<? extends Rule> rules, Path work, LocalDate today) {
    boolean django;
    SourceTree tree;
    try {
      django = copyInto(work);
      tree = SourceTree.of(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Stated stated = stated(tree);
    Survey survey = survey(tree, Inquiry.about(work).heeding(stated.word()), django);
    Report report = Audit.by(rules, today).of(survey, stated.word().suppressions());
    List<String> differences = new ArrayList<>();
    List<Expectation> left = new ArrayList<>(expected);
    for (Finding finding : report.findings()) {
      Expectation seen = seen(finding);
      if (!left.remove(seen)) {
        differences.add("found, and not expected: " + seen);
      }
    }
    left.forEach(each -> differences.add("expected, and not found: " + each));
    report.failures().forEach(each -> differences.add("failed: " + each.declaration().id()));
    report.troubles().forEach(each -> differences.add("could not be read: " + each));
    stated.troubles().forEach(each -> differences.add("could not be understood: " + each));
    report.stale().forEach(each -> differences.add("suppressed, and not found: " + each.check()));
    if (report.deployments().isEmpty()) {
      differences.add("no application was found");
    }
    List<String> stayedOpen = report.open().stream().map(each -> each.missing().subject()).toList();
    open.stream()
        .filter(subject -> !stayedOpen.contains(subject))
        .forEach(subject -> differences.add("expected to stay open: " + subject));
    return differences;
  }

  @Override
  public String toString() {
    int names = folder.getNameCount();
    return folder.subpath(Math.max(0, names - 3), names).toString().replace('\\', '/');
  }

  /** What the tree says of itself, or what is said for one that says nothing. */
  private Stated stated(SourceTree tree) {
    return tree.file(ProjectFile.NAME).isPresent()
        ? ProjectFile.read(tree)
        : new Stated(
            new ProjectWord(production, List.of(), edge, List.of(), Optional.empty()), List.of());
  }

  private Survey survey(SourceTree tree, Inquiry inquiry, boolean django) {
    Survey survey =
        django
            ? new DjangoReader(System::nanoTime).read(tree, inquiry)
            : new SpringReader(new JavaPrograms()).read(tree, inquiry);
    return searched(survey);
  }

  private Survey searched(Survey survey) {
    if (committed.isEmpty()) {
      return survey;
    }
    CommitHistory history = new CommitHistory(committed, Optional.empty());
    Fact<CommitHistory> fact =
        new Fact<>(Facts.HISTORY.name(), Value.known(history), Origin.none());
    return new Survey(
        survey.deployments().stream().map(each -> each.with(Facts.HISTORY, fact)).toList(),
        survey.troubles());
  }

  /** Copies the tree, completes it, and says whether it is a project of Django. */
  private boolean copyInto(Path work) throws IOException {
    boolean built = false;
    boolean python = false;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        built |= name.equals("pom.xml") || name.startsWith("build.gradle");
        python |= name.endsWith(".py");
        if (!file.equals(folder.resolve(EXPECTED))) {
          copy(file, work.resolve(folder.relativize(file).toString()), name);
        }
      }
    }
    if (python) {
      for (Map.Entry<String, String> each : site.files().entrySet()) {
        write(work.resolve(each.getKey()), each.getValue());
      }
    } else if (!built) {
      write(work.resolve("pom.xml"), build.text());
    }
    if (!tracked.isEmpty()) {
      GitIndex.write(work, tracked);
    }
    for (String each : modes) {
      Path file = work.resolve(each.substring(each.indexOf(' ') + 1));
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(each.substring(0, each.indexOf(' '))));
    }
    return python;
  }

  private static void copy(Path file, Path target, String name) throws IOException {
    Path wanted = name.equals("gitignore") ? target.resolveSibling(".gitignore") : target;
    Files.createDirectories(wanted.getParent());
    Files.copy(file, wanted, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, text);
    }
  }

  private void readExpectations(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (file.equals(folder.resolve(EXPECTED))) {
      lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::take);
      return;
    }
    String path = folder.relativize(file).toString().replace('\\', '/');
    List<Expectation> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Expectation.in(path, i + 1, lines.get(i)).ifPresent(found::add);
    }
    for (Expectation each : found) {
      int line = each.line();
      while (line <= lines.size() && isMark(lines.get(line - 1))) {
        line++;
      }
      expected.add(new Expectation(path, line, each.text()));
    }
  }

  private static boolean isMark(String line) {
    String bare = line.strip();
    return bare.startsWith("# expect: ") || bare.startsWith("// expect: ");
  }

  private void take(String line) {
    if (line.equals("edge: undeclared")) {
      edge = Edge.undeclared();
      given.add("no word on a proxy in front");
    } else if (line.startsWith("production: ")) {
      production = List.of(rest(line));
      given.add("production is " + rest(line));
    } else if (line.startsWith("boot: ")) {
      build = build.of(rest(line));
      given.add("Spring Boot " + rest(line));
    } else if (line.startsWith("django: ")) {
      site = site.of(rest(line));
      given.add("Django " + rest(line));
    } else if (line.startsWith("library: ")) {
      build = build.with(rest(line));
      given.add("with " + rest(line));
    } else if (line.startsWith("without: ")) {
      build = build.without(rest(line));
      given.add("without " + rest(line));
    } else if (line.startsWith("tracked: ")) {
      tracked.add(rest(line));
    } else if (line.startsWith("mode: ")) {
      modes.add(rest(line));
    } else if (line.startsWith("committed: ")) {
      String[] words = rest(line).split(" ", 3);
      committed.put(
          words[2],
          new CommitHistory.Kept(1, LocalDate.parse(words[0]), "0123456789abcdef", words[1]));
      given.add("a commit of " + words[0] + " holds " + words[1]);
    } else if (line.startsWith("open: ")) {
      open.add(rest(line));
    } else {
      expected.add(placed(line));
    }
  }

  private static String rest(String line) {
    return line.substring(line.indexOf(' ') + 1).strip();
  }

  /** A line that begins with {@code file:line: }, or has no place. */
  private static Expectation placed(String line) {
    int end = line.indexOf(": ");
    String place = end < 0 ? "" : line.substring(0, end);
    int colon = place.lastIndexOf(':');
    if (colon >= 0) {
      int number = Integer.parseInt(place.substring(colon + 1));
      return new Expectation(place.substring(0, colon), number, line.substring(end + 2));
    }
    boolean file =
        place.indexOf('/') > 0
            || place.endsWith(".py")
            || place.endsWith(".xml")
            || place.endsWith(".gradle");
    return file ? new Expectation(place, 0, line.substring(end + 2)) : new Expectation("", 0, line);
  }

  private static Expectation seen(Finding finding) {
    Optional<Place> place = finding.flaw().origin().primary();
    String condition = finding.flaw().condition();
    String text =
        finding.id()
            + ": "
            + finding.flaw().message()
            + (condition.isEmpty() ? "" : ", " + condition)
            + " ["
            + finding.severity().word()
            + "]";
    return new Expectation(
        place.map(Place::file).orElse(""), place.map(Place::line).orElse(0), text);
  }
}

package dev.seaworthy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Edge;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.django.DjangoReader;
import dev.seaworthy.readers.java.JavaPrograms;
import dev.seaworthy.readers.spring.SpringReader;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples, two shops and two sites of Django, keep the reports that their files promise. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path PINNED = Path.of("src/test/resources/examples");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Pattern ROW = Pattern.compile("^\\| \\d+ \\| ");
  private static final Pattern MARK = Pattern.compile("(?:#|//) finding: ([a-z0-9.-]+)");

  @Test
  void leakyHasTheReportThatIsPinned() throws IOException {
    assertThat(lines(report("leaky", Edge.undeclared())))
        .isEqualTo(Files.readAllLines(PINNED.resolve("leaky.txt")));
  }

  @Test
  void leakyHasFortyKindsOfFlawsAtLeast() throws IOException {
    assertThat(report("leaky", Edge.undeclared()).findings().stream().map(Finding::id).distinct())
        .hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void leakysReadmeListsEveryFlaw() throws IOException {
    List<String> rows = new ArrayList<>();
    for (Finding finding : report("leaky", Edge.undeclared()).findings()) {
      rows.add(row(rows.size() + 1, finding));
    }
    List<String> readme = Files.readAllLines(EXAMPLES.resolve("leaky/README.md"));
    assertThat(readme.stream().filter(line -> ROW.matcher(line).find())).isEqualTo(rows);
    assertThat(readme).anySatisfy(line -> assertThat(line).contains(rows.size() + " flaws"));
  }

  @Test
  void leakyAnnouncesNothingThatIsNotFound() throws IOException {
    List<String> found =
        report("leaky", Edge.undeclared()).findings().stream().map(Finding::id).toList();
    List<String> announced = new ArrayList<>();
    try (Stream<Path> files = Files.walk(EXAMPLES.resolve("leaky"))) {
      for (Path file : files.filter(ExamplesTest::isWritten).toList()) {
        Matcher mark = MARK.matcher(Files.readString(file));
        while (mark.find()) {
          announced.add(mark.group(1));
        }
      }
    }
    assertThat(found).containsAll(announced);
    assertThat(announced).isNotEmpty();
  }

  @Test
  void djangoSiteBadHasTheReportThatIsPinned() throws IOException {
    assertThat(lines(report("django-site-bad", Edge.undeclared())))
        .isEqualTo(Files.readAllLines(PINNED.resolve("django-site-bad.txt")));
  }

  @Test
  void djangoSiteBadHasTwentyFlawsInProductionAtLeast() throws IOException {
    assertThat(report("django-site-bad", Edge.undeclared()).gating(Severity.WARNING))
        .extracting(Finding::id)
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void djangoSiteGoodHasTheReportThatIsPinned() throws IOException {
    assertThat(lines(report("django-site-good", Edge.undeclared())))
        .isEqualTo(Files.readAllLines(PINNED.resolve("django-site-good.txt")));
  }

  @Test
  void djangoSiteGoodIsCleanInProduction() throws IOException {
    assertThat(report("django-site-good", Edge.undeclared()).gating(Severity.WARNING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaky", "django-site-bad"})
  void everyFindingIsAnnouncedAboveItsLine(String example) throws IOException {
    for (Finding finding : report(example, Edge.undeclared()).findings()) {
      Optional<Place> place = finding.flaw().origin().primary();
      if (place.isPresent()) {
        assertThat(commentsAbove(example, place.get()))
            .as("%s at %s", finding.id(), place.get())
            .anySatisfy(comment -> assertThat(comment).contains("finding: " + finding.id()));
      }
    }
  }

  @Test
  void chandleryHasTheReportThatIsPinned() throws IOException {
    assertThat(lines(report("chandlery", new Edge(true, true, true))))
        .isEqualTo(Files.readAllLines(PINNED.resolve("chandlery.txt")));
  }

  @Test
  void chandleryIsCleanInProductionWithTheEdgeThatItDeclares() throws IOException {
    assertThat(Files.readString(EXAMPLES.resolve("chandlery/seaworthy.yml")))
        .contains("  tls: true\n  hosts: true\n  headers: true\n");
    assertThat(report("chandlery", new Edge(true, true, true)).gating(Severity.WARNING)).isEmpty();
    assertThat(report("chandlery", Edge.undeclared()).gating(Severity.WARNING)).isNotEmpty();
  }

  private static Report report(String example, Edge edge) throws IOException {
    Path root = EXAMPLES.resolve(example);
    ProjectWord word = new ProjectWord(List.of(), List.of(), edge, List.of(), Optional.empty());
    Inquiry inquiry = Inquiry.about(root).heeding(word);
    SourceTree tree = SourceTree.of(root);
    Survey survey =
        tree.file("manage.py").isPresent()
            ? new DjangoReader(System::nanoTime).read(tree, inquiry)
            : new SpringReader(new JavaPrograms()).read(tree, inquiry);
    Report report = Audit.by(Catalogue.all(), TODAY).of(survey, List.of());
    assertThat(report.failures()).isEmpty();
    assertThat(report.troubles()).isEmpty();
    return report;
  }

  private static String row(int number, Finding finding) {
    String page = "[`" + finding.id() + "`](../../docs/checks/" + finding.id() + ".md)";
    String where =
        finding
            .flaw()
            .origin()
            .primary()
            .map(place -> "`" + Path.of(place.file()).getFileName() + ":" + place.line() + "`")
            .orElse("nowhere");
    String title = finding.declaration().title();
    return "| " + number + " | " + title + " | " + page + " | " + where + " |";
  }

  private static boolean isWritten(Path file) {
    String name = file.getFileName().toString();
    return name.equals("Dockerfile") || name.endsWith(".yml") || name.endsWith(".java");
  }

  private static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : report.findings()) {
      String where = finding.flaw().origin().primary().map(Place::toString).orElse("-");
      lines.add(
          String.join(
              " | ",
              finding.severity().word(),
              finding.id(),
              String.join(",", finding.environmentNames()),
              where,
              finding.flaw().subject() + " " + finding.flaw().message()));
    }
    report.open().stream()
        .map(open -> "open | " + open.missing().subject() + " | " + open.missing().names())
        .forEach(lines::add);
    return lines;
  }

  private static List<String> commentsAbove(String example, Place place) throws IOException {
    List<String> all = Files.readAllLines(EXAMPLES.resolve(example).resolve(place.file()));
    List<String> comments = new ArrayList<>();
    int line = place.line() - 1;
    while (line > 0 && isComment(all.get(line - 1).strip())) {
      comments.add(all.get(line - 1));
      line--;
    }
    return comments;
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") || line.startsWith("//");
  }
}

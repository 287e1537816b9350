package dev.seaworthy.checks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Framework;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every check owes: a name, a declaration, cases, a place in its area's list. */
class CatalogueTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/seaworthy/checks");

  private static final List<String> PUBLISHERS =
      List.of(
          "docs.spring.io",
          "spring.io",
          "github.com",
          "cwe.mitre.org",
          "nvd.nist.gov",
          "www.rfc-editor.org",
          "cheatsheetseries.owasp.org",
          "jolokia.org",
          "springdoc.org",
          "12factor.net",
          "docs.djangoproject.com",
          "www.djangoproject.com",
          "www.django-rest-framework.org",
          "devguide.python.org");

  /** Django's own checks are families of rows, held by recorded vectors instead of cases. */
  static Stream<Rule> rules() {
    return Catalogue.all().stream().filter(rule -> !rule.declaration().area().equals("django"));
  }

  @Test
  void idsAreUnique() {
    List<String> ids = Catalogue.all().stream().map(rule -> rule.declaration().id()).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyAreaIsSorted() {
    rules()
        .collect(Collectors.groupingBy(rule -> rule.declaration().area()))
        .forEach(
            (area, rules) ->
                assertThat(rules.stream().map(rule -> rule.declaration().id()).toList())
                    .as(area)
                    .isSorted());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theClassIsTheNameInCamelCaseInThePackageOfTheArea(Rule rule) {
    String id = rule.declaration().id();
    String area = rule.declaration().area();
    String camel =
        Stream.of(id.substring(area.length() + 1).split("-", -1))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    assertThat(rule.getClass().getName()).isEqualTo("dev.seaworthy.checks." + area + "." + camel);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theDeclarationIsFilled(Rule rule) {
    Declaration declaration = rule.declaration();
    assertThat(declaration.why()).endsWith(".").hasSizeGreaterThan(30);
    assertThat(declaration.mends().values()).allSatisfy(mend -> assertThat(mend).endsWith("."));
    assertThat(declaration.notWhen()).allSatisfy(each -> assertThat(each).endsWith("."));
    assertThat(declaration.references())
        .extracting(reference -> reference.url().getHost())
        .isSubsetOf(PUBLISHERS);
    assertThat(declaration.references())
        .extracting(Reference::title)
        .anySatisfy(title -> assertThat(title).startsWith("CWE-"));
  }

  @Test
  void everyReferenceIsTheVendorsOwnOrAPublicListOfFlaws() {
    assertThat(Catalogue.all())
        .flatExtracting(rule -> rule.declaration().references())
        .extracting(reference -> reference.url().getHost())
        .isSubsetOf(PUBLISHERS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasABadAndAGoodCase(Rule rule) {
    String id = rule.declaration().id();
    assertThat(CaseFolders.of(id, "bad")).as("bad cases of %s", id).isNotEmpty();
    assertThat(CaseFolders.of(id, "good")).as("good cases of %s", id).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badCasesExpectItAndGoodOnesDoNot(Rule rule) throws IOException {
    String mark = rule.declaration().id() + ": ";
    for (Path bad : CaseFolders.of(rule.declaration().id(), "bad")) {
      assertThat(text(bad)).as(bad.toString()).contains(mark);
    }
    for (Path good : CaseFolders.of(rule.declaration().id(), "good")) {
      assertThat(text(good)).as(good.toString()).doesNotContain(mark);
    }
  }

  @Test
  void everyCaseIsOfACheck() {
    List<String> ids = rules().map(rule -> rule.declaration().id()).toList();
    assertThat(ids).containsAll(CaseFolders.ids());
  }

  @Test
  void everyCheckThatIsWrittenIsListed() throws IOException {
    List<String> listed = rules().map(rule -> rule.getClass().getSimpleName()).toList();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> written =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/checks/django/"))
              .filter(CatalogueTest::declaresACheck)
              .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
              .toList();
      assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
    }
  }

  /** A severity is one of the constants: a check that can say critical names it in its class. */
  @Test
  void whateverCanBeCriticalInSpringBootIsLookedAtByAStart() {
    assertThat(Catalogue.critical())
        .extracting(rule -> rule.declaration().id())
        .containsExactlyElementsOf(
            Catalogue.all().stream()
                .filter(rule -> rule.declaration().frameworks().contains(Framework.SPRING_BOOT))
                .filter(CatalogueTest::namesCritical)
                .map(rule -> rule.declaration().id())
                .toList());
  }

  private static boolean namesCritical(Rule rule) {
    String file = rule.getClass().getName().replace('.', '/') + ".class";
    try (InputStream read =
        requireNonNull(rule.getClass().getClassLoader()).getResourceAsStream(file)) {
      String constants =
          new String(requireNonNull(read).readAllBytes(), StandardCharsets.ISO_8859_1);
      return constants.contains("CRITICAL") || constants.contains("whenPublished");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean declaresACheck(Path file) {
    try {
      return Files.readString(file).contains("      Declaration.of(\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file)).append('\n');
      }
    }
    return text.toString();
  }
}

package dev.seaworthy.docgen;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.check.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https:)([^)#]+)\\)");

  private static Pages pages;

  @BeforeAll
  static void make() throws IOException {
    pages = Pages.of(Catalogue.all(), ROOT);
  }

  @Test
  void thePagesAreWhatTheChecksAndTheirCasesSay() throws IOException {
    assertThat(pages.differences(ROOT))
        .as("these files are not what the declarations say; run %s and commit", Pages.COMMAND)
        .isEmpty();
  }

  @Test
  void everyCheckHasAPage() {
    for (Rule each : Catalogue.all()) {
      assertThat(pages.texts()).containsKey("docs/checks/" + each.declaration().id() + ".md");
    }
  }

  @Test
  void everyLinkLeadsToAFile() {
    pages
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".md")) {
                Matcher links = LINK.matcher(text);
                while (links.find()) {
                  Path target = Path.of(path).resolveSibling(links.group(1)).normalize();
                  boolean made = pages.texts().containsKey(target.toString());
                  assertThat(made || Files.exists(ROOT.resolve(target)))
                      .as("%s links to %s", path, target)
                      .isTrue();
                }
              }
            });
  }

  @Test
  void theListOfRulesIsSarif() throws IOException {
    String schema;
    try (InputStream in = PagesTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema)
                .validate(pages.texts().get("docs/checks/rules.sarif"), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void writesWhatDiffersAndRemovesThePageOfACheckThatIsGone(@TempDir Path copy) throws IOException {
    Pages few = new Pages(Map.of("docs/checks/a.b.md", "new\n"));
    Path folder = Files.createDirectories(copy.resolve("docs/checks"));
    Files.writeString(folder.resolve("a.b.md"), "old\n");
    Files.writeString(folder.resolve("a.gone.md"), "old\n");
    assertThat(few.write(copy)).isEqualTo(List.of("docs/checks/a.b.md", "docs/checks/a.gone.md"));
    assertThat(folder.resolve("a.b.md")).hasContent("new\n");
    assertThat(folder.resolve("a.gone.md")).doesNotExist();
    assertThat(few.differences(copy)).isEmpty();
  }
}

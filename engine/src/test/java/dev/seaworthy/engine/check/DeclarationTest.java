package dev.seaworthy.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.engine.deployment.Framework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationTest {
  @Test
  void namesAllThatIsLackingAtOnce() {
    assertThatThrownBy(() -> Declaration.of("E014").title("Bad.").build())
        .hasMessage(
            "check 'E014': the id is not area.kebab-name; no severity; the title is empty or ends"
                + " with a full stop; no why; no mend for any framework; no reference");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"debug.Switch-on", "debug", "debug.", "debug.switch--on", "debug.on/../x"})
  void refusesAnIdThatIsNoAreaAndKebabName(String id) {
    assertThatThrownBy(() -> complete(id).build())
        .hasMessageContaining("the id is not area.kebab-name");
  }

  @Test
  void foldsTextBlocksToOneLine() {
    Declaration declaration =
        complete("debug.switch-on")
            .why(
                """
        Two lines
          become one.
        """)
            .build();
    assertThat(declaration.why()).isEqualTo("Two lines become one.");
  }

  @Test
  void showsDjangosIdOnDjangoOnly() {
    Declaration declaration = complete("debug.switch-on").alias("security.W018").build();
    assertThat(declaration.shownId(Framework.DJANGO)).isEqualTo("security.W018");
    assertThat(declaration.shownId(Framework.SPRING_BOOT)).isEqualTo("debug.switch-on");
    assertThat(declaration.answersTo("security.W018")).isTrue();
    assertThat(declaration.answersTo("security.W019")).isFalse();
  }

  @Test
  void theAreaIsAlwaysATag() {
    assertThat(complete("debug.switch-on").tags("security").build().tags())
        .containsExactlyInAnyOrder("debug", "security");
  }

  @Test
  void aReferenceIsHttpsOnly() {
    assertThatThrownBy(() -> Reference.vendor("x", "http://example.org/"))
        .hasMessage("http://example.org/ is not an https address");
    assertThatThrownBy(() -> Reference.cve("2024-1"))
        .hasMessage("'2024-1' is no CVE id; write as CVE-2024-12345");
  }

  private static Declaration.Builder complete(String id) {
    return Declaration.of(id)
        .severity(Severity.ERROR)
        .title("Something is on")
        .why("Because.")
        .mend(Framework.SPRING_BOOT, "Switch it off.")
        .references(Reference.cwe(489));
  }
}

package dev.seaworthy.boot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** The commands about what the guard keeps, on an H2 file. */
@ExtendWith(OutputCaptureExtension.class)
class StoreCommandTest {
  private final List<Integer> exits = new ArrayList<>();
  private final InputStream before = System.in;

  @TempDir private Path folder;

  @BeforeEach
  void endNothing() {
    Ending.replaceBy(exits::add);
  }

  @AfterEach
  void endAsBefore() {
    Ending.replaceBy(null);
    System.setIn(before);
  }

  @Test
  void anAccountIsMadeOnceAndItsPasswordChanged(CapturedOutput output) {
    pipe("a sentence of some words\n");
    run("createsuperuser", "ada");
    pipe("a sentence of some words\n");
    run("createsuperuser", "ada");
    pipe("another sentence of words\n");
    run("changepassword", "ada");
    run("changepassword", "bob");
    assertThat(exits).containsExactly(0, 2, 0, 2);
    assertThat(output.getOut())
        .contains("The account is made.", "The password is changed; its sessions are over.");
    assertThat(output.getErr())
        .contains(
            "seaworthy: there is an account 'ada' already; changepassword changes it",
            "seaworthy: there is no account 'bob'; createsuperuser makes one");
  }

  @Test
  void aShortPasswordIsRefusedWithoutBeingRepeated(CapturedOutput output) {
    pipe("hunter2\n");
    run("createsuperuser", "ada");
    assertThat(exits).containsExactly(2);
    assertThat(output.getErr())
        .contains("password has 7 characters; write at least 12")
        .doesNotContain("hunter2");
  }

  @Test
  void aBlockIsSetListedAndLifted(CapturedOutput output) {
    run("blocks", "set", "203.0.113.9", "--for=12h", "--note", "guessed all night");
    run("blocks");
    run("blocks", "lift", "203.0.113.9");
    assertThat(output.getOut()).contains("203.0.113.9/32  until 20", "step 1  guessed all night");
    assertThat(exits).containsExactly(0, 0, 0);
    int said = output.getOut().length();
    run("blocks", "list");
    assertThat(output.getOut().substring(said)).isEmpty();
  }

  @Test
  void attemptsAreExportedAndErasedOnlyOfSomebody(CapturedOutput output) {
    run("attempts", "export");
    run("attempts", "erase");
    run("attempts", "erase", "--of", "203.0.113.9");
    assertThat(exits).containsExactly(0, 2, 0);
    assertThat(output.getOut()).contains("[\n\n]", "0 rows are erased.");
    assertThat(output.getErr()).contains("attempts erase needs --of ADDRESS or --name NAME");
  }

  @Test
  void whatIsTypedWronglyIsSaid(CapturedOutput output) {
    run("blocks", "set", "nowhere", "--note=x");
    run("blocks", "set", "203.0.113.9", "--note=x", "--for=never");
    run("blocks", "paint");
    assertThat(exits).containsExactly(2, 2, 2);
    assertThat(output.getErr())
        .contains("'nowhere' is not an internet address")
        .contains("--for is 'never'; write a duration like 12h or 7d")
        .contains("blocks knows list, set and lift, not paint");
  }

  private static void pipe(String text) {
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void run(String... typed) {
    String[] words = new String[typed.length + 2];
    System.arraycopy(typed, 0, words, 0, typed.length);
    words[typed.length] = "--seaworthy.store.file=" + folder.resolve("guard");
    words[typed.length + 1] = "--seaworthy.store.type=file";
    SpringApplication application = new SpringApplication(Shop.class);
    assertThatThrownBy(() -> application.run(words)).isInstanceOf(RuntimeException.class);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Shop {}
}

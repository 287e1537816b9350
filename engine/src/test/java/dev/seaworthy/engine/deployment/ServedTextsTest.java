package dev.seaworthy.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.ServedTexts.Found;
import dev.seaworthy.engine.facts.Place;
import org.junit.jupiter.api.Test;

class ServedTextsTest {
  @Test
  void namesTheFirstOccurrenceByLineAndColumn() {
    assertThat(Found.first("/quay", "robots.txt", "a\n\ud83d\ude80b: /quay\n/quay\n", true))
        .contains(new Found(new Place("robots.txt", 2, 5), true));
    assertThat(Found.first("/quay", "robots.txt", "/quiet\n", true)).isEmpty();
  }

  @Test
  void knowsTextByItsEnding() {
    assertThat(ServedTexts.isText("HTML")).isTrue();
    assertThat(ServedTexts.isText("png")).isFalse();
  }
}

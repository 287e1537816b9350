package dev.seaworthy.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTextTest {
  private static final String NETWORK = "203.0.113.9";

  @Test
  void oneThatEndedBeforeIsOver() {
    BlockText block = new BlockText(NETWORK, "7\n100\n100\n200\n1\nEVERYTHING\nby hand\n");
    assertThat(block.isOver(201)).isTrue();
    assertThat(block.isOver(200)).isFalse();
  }

  @Test
  void oneThatWasLiftedBeforeIsOver() {
    assertThat(new BlockText(NETWORK, "7\n100\n").isOver(101)).isTrue();
    assertThat(new BlockText(NETWORK, "7\n100\n").isOver(100)).isFalse();
  }

  @Test
  void oneWithoutAnEndIsNeverOver() {
    BlockText block = new BlockText(NETWORK, "7\n100\n100\n\n1\nEVERYTHING\nby hand\n");
    assertThat(block.isOver(Long.MAX_VALUE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7\n", "7\nx\n", "7\n1\n2\n", "7\n1\n1\nx\n1\nEVERYTHING\n\n"})
  void oneThatSomebodySpoiledIsNotOver(String written) {
    BlockText block = new BlockText(NETWORK, written);
    assertThat(block.isOver(Long.MAX_VALUE)).isFalse();
    assertThat(block.version()).isEqualTo(written.isEmpty() ? "" : "7");
  }
}

package dev.seaworthy.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedisDurabilityTest {
  @Test
  void aServerThatKeepsWhatItTakesRaisesNoDoubt() {
    try (RedisLink link = Servers.fresh()) {
      assertThat(RedisDurability.doubts(link)).isEmpty();
    }
  }

  @Test
  void oneThatForgetsIsDoubted() {
    List<String> doubts =
        RedisDurability.doubts(
            "# Memory\r\nmaxmemory:1048576\r\nmaxmemory_policy:allkeys-lru\r\naof_enabled:0\r\n");
    assertThat(doubts).hasSize(2);
    assertThat(doubts.get(0)).contains("(maxmemory-policy allkeys-lru)");
    assertThat(doubts.get(1)).endsWith("set appendonly to yes");
  }

  @Test
  void evictionWithoutALimitOrOfKeysThatExpireIsNone() {
    assertThat(RedisDurability.doubts("maxmemory:0\r\nmaxmemory_policy:allkeys-lru\r\n")).isEmpty();
    assertThat(RedisDurability.doubts("maxmemory:9\r\nmaxmemory_policy:volatile-lru\r\n"))
        .isEmpty();
    assertThat(RedisDurability.doubts("")).isEmpty();
  }
}

package dev.seaworthy.boot.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final HandTime time = new HandTime();
  private final List<String> taken = new ArrayList<>();
  private int tries;
  private int comebacks;
  private boolean up = true;

  private final Outbox<String> outbox = new Outbox<>(3, this::take, time, () -> comebacks++);

  private boolean take(String thing) {
    tries++;
    return up && taken.add(thing);
  }

  @Test
  void sendsAtOnceWhileTheServerTakesIt() {
    assertThat(outbox.put("a")).isTrue();
    assertThat(taken).containsExactly("a");
    assertThat(outbox.isUp()).isTrue();
    assertThat(time.waiting()).isZero();
  }

  @Test
  void keepsAllInOrderUntilTheServerIsBack() {
    up = false;
    outbox.put("a");
    outbox.put("b");
    outbox.put("c");
    assertThat(tries).as("one timeout, however many wait").isEqualTo(1);
    assertThat(outbox.isUp()).isFalse();
    time.pass(Duration.ofSeconds(10));
    assertThat(tries).isEqualTo(2);
    up = true;
    time.pass(Duration.ofSeconds(19));
    assertThat(taken).isEmpty();
    time.pass(Duration.ofSeconds(1));
    assertThat(taken).containsExactly("a", "b", "c");
    assertThat(comebacks).isEqualTo(1);
    assertThat(outbox.isUp()).isTrue();
    assertThat(time.waiting()).isZero();
  }

  @Test
  void asksADeadServerEveryTenMinutesAtLeast() {
    up = false;
    outbox.put("a");
    time.pass(Duration.ofHours(1));
    int before = tries;
    time.pass(Duration.ofMinutes(30));
    assertThat(tries - before).isEqualTo(3);
  }

  @Test
  void hasRoomForSoManyAndSaysSo() {
    up = false;
    assertThat(outbox.put("a")).isTrue();
    assertThat(outbox.put("b")).isTrue();
    assertThat(outbox.put("c")).isTrue();
    assertThat(outbox.put("d")).isFalse();
    up = true;
    time.pass(Duration.ofMinutes(1));
    assertThat(taken).containsExactly("a", "b", "c");
  }
}

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

  private final List<String> givenUp = new ArrayList<>();
  private final Outbox<String> outbox =
      new Outbox<>(3, this::take, givenUp::add, time, () -> comebacks++);

  private Outbox.Outcome take(String thing) {
    tries++;
    if (!up) {
      return Outbox.Outcome.UNREACHED;
    }
    if (thing.startsWith("bad")) {
      return Outbox.Outcome.REFUSED;
    }
    taken.add(thing);
    return Outbox.Outcome.DONE;
  }

  @Test
  void sendsAtOnceWhileTheServerTakesIt() {
    outbox.put("a");
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
    outbox.put("a");
    outbox.put("b");
    outbox.put("c");
    assertThat(givenUp).isEmpty();
    outbox.put("d");
    assertThat(givenUp).containsExactly("d");
    up = true;
    time.pass(Duration.ofMinutes(1));
    assertThat(taken).containsExactly("a", "b", "c");
  }

  @Test
  void whatIsRefusedHoldsNothingUpAndIsGivenUpAfterFiveTries() {
    outbox.put("bad");
    outbox.put("a");
    assertThat(taken).containsExactly("a");
    assertThat(outbox.isUp()).isTrue();
    time.pass(Duration.ofSeconds(10 + 20 + 40));
    assertThat(givenUp).isEmpty();
    time.pass(Duration.ofSeconds(80));
    assertThat(givenUp).containsExactly("bad");
    assertThat(tries).isEqualTo(1 + 5);
    assertThat(time.waiting()).isZero();
  }

  @Test
  void whatIsRefusedOnceTheServerIsBackHoldsNothingUpEither() {
    up = false;
    outbox.put("bad");
    outbox.put("a");
    outbox.put("b");
    up = true;
    time.pass(Duration.ofSeconds(10));
    assertThat(taken).containsExactly("a", "b");
    assertThat(comebacks).isEqualTo(1);
    time.pass(Duration.ofHours(1));
    assertThat(givenUp).containsExactly("bad");
    assertThat(comebacks).isEqualTo(1);
    up = false;
    outbox.put("c");
    up = true;
    time.pass(Duration.ofSeconds(10));
    assertThat(taken).as("the first pause again").contains("c");
  }
}

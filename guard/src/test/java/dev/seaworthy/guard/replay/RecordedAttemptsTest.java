package dev.seaworthy.guard.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordedAttemptsTest {
  private final SplittableRandom random = new SplittableRandom(3);

  @Test
  void everyAttemptComesBackAsItWasWritten() {
    for (int round = 0; round < 5_000; round++) {
      Attempt attempt = attempt();
      String line = RecordedAttempts.toLine(attempt);
      assertThat(line).doesNotContain("\n", "\r", "\u001b");
      assertThat(RecordedAttempts.parse(line)).contains(attempt);
    }
  }

  @Test
  void brokenLinesNeverThrow() {
    for (int round = 0; round < 10_000; round++) {
      StringBuilder line = new StringBuilder(RecordedAttempts.toLine(attempt()));
      for (int edit = 1 + random.nextInt(4); edit > 0; edit--) {
        int at = random.nextInt(line.length());
        line.setCharAt(at, "\t\\u:-0Z!\u0000".charAt(random.nextInt(9)));
        line.setLength(random.nextInt(8) == 0 ? Math.max(1, at) : line.length());
      }
      RecordedAttempts.parse(line.toString())
          .ifPresent(read -> assertThat(read.weight().points()).isBetween(0, 100));
    }
  }

  private Attempt attempt() {
    return new Attempt(
        Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
        new Address(0x2001_0db8_0000_0000L + random.nextInt(99), random.nextLong()),
        "bait." + random.nextInt(9),
        random.nextInt(9) == 0 ? Weight.AT_ONCE : Weight.of(random.nextInt(101)),
        random.nextBoolean() ? Mode.BLOCK : Mode.OBSERVE,
        "GET",
        text(),
        text(),
        text(),
        false);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(20); length > 0; length--) {
      text.append((char) (1 + random.nextInt(random.nextInt(4) == 0 ? 0xd7ff : 0x7f)));
    }
    return text.toString();
  }
}

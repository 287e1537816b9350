package dev.seaworthy.boot.console;

import dev.seaworthy.guard.attempts.Shelf;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What administrators did: who, when, what, about whom. Thread-safe. */
public final class AuditTrail {
  private static final String KIND = "audit";
  private static final int PARTS = 4;

  private final Shelf shelf;
  private final Clock clock;

  /** An audit on a shelf. */
  public AuditTrail(Shelf shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  /**
   * One thing that was done.
   *
   * @param at when
   * @param who by whom
   * @param what in one word, such as {@code blocked}
   * @param about whom or what it was done to
   * @param detail the note, or what else belongs to it
   */
  public record Line(Instant at, String who, String what, String about, String detail) {}

  /**
   * Takes down what is being done, before it is done.
   *
   * @throws dev.seaworthy.guard.attempts.AttemptStoreException if the shelf fails: what cannot be
   *     taken down is not to be done
   */
  public void take(String who, String what, String about, String detail) {
    String text = String.join("\n", line(who), line(what), line(about), line(detail));
    shelf.put(KIND, new Shelf.Item(UUID.randomUUID().toString(), clock.instant(), text));
  }

  /** The latest lines, newest first. */
  public List<Line> latest(int most) {
    return shelf.newest(KIND, most).stream()
        .map(AuditTrail::read)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Line> read(Shelf.Item item) {
    String[] parts = item.text().split("\n", PARTS);
    return parts.length == PARTS
        ? Optional.of(new Line(item.at(), parts[0], parts[1], parts[2], parts[3]))
        : Optional.empty();
  }

  private static String line(String text) {
    return text.replace('\n', ' ').replace('\r', ' ');
  }
}

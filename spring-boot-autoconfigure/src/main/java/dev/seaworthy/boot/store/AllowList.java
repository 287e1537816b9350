package dev.seaworthy.boot.store;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.Shelf;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The networks that administrators allow while the application runs, each with a note, and if they
 * like with an end. Kept on the store's shelf, so that all nodes that share it agree. Thread-safe.
 */
public final class AllowList {
  private static final String KIND = "allow";
  private static final int MOST = 1_000;

  private final GuardStore store;
  private final AddressLists lists;
  private final AlwaysAllowed always;
  private final Clock clock;
  private List<Cidr> inForce = List.of();

  AllowList(GuardStore store, AddressLists lists, AlwaysAllowed always, Clock clock) {
    this.store = store;
    this.lists = lists;
    this.always = always;
    this.clock = clock;
  }

  /**
   * A network that is allowed.
   *
   * @param network which
   * @param from since when
   * @param until till when; {@link Instant#MAX} until somebody takes it off
   * @param who allowed it
   * @param note why
   */
  public record Entry(Cidr network, Instant from, Instant until, String who, String note) {
    private static final int LINES = 3;

    private Shelf.Item item() {
      String end = until.equals(Instant.MAX) ? "" : Long.toString(until.toEpochMilli());
      String line = who.replace('\n', ' ');
      return new Shelf.Item(network.toString(), from, end + "\n" + line + "\n" + note);
    }

    /** What somebody spoiled by hand is passed over. */
    private static Optional<Entry> of(Shelf.Item item) {
      String[] parts = item.text().split("\n", LINES);
      try {
        Instant until =
            parts[0].isEmpty() ? Instant.MAX : Instant.ofEpochMilli(Long.parseLong(parts[0]));
        return parts.length == LINES
            ? Optional.of(new Entry(Cidr.parse(item.name()), item.at(), until, parts[1], parts[2]))
            : Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** The networks allowed by configuration. */
  public List<Cidr> configured() {
    return always.networks();
  }

  /** The networks allowed by administrators, the latest first, without those whose time is over. */
  public List<Entry> entries() {
    Instant now = clock.instant();
    return store.shelf().newest(KIND, MOST).stream()
        .map(Entry::of)
        .flatMap(Optional::stream)
        .filter(entry -> entry.until().isAfter(now))
        .toList();
  }

  /** Allows a network, in place of an earlier entry for the same. */
  public void allow(Entry entry) {
    store.shelf().put(KIND, entry.item());
    refresh();
  }

  /** Takes a network off the list, if it is on it. */
  public void remove(Cidr network) {
    store.shelf().remove(KIND, network.toString());
    refresh();
  }

  /** Brings what is on the shelf in force, and ends what is over. */
  public synchronized void refresh() {
    List<Cidr> now = entries().stream().map(Entry::network).sorted(AllowList::compare).toList();
    if (!now.equals(inForce)) {
      inForce = now;
      lists.allow(
          new ArrayList<>(Stream.concat(always.networks().stream(), now.stream()).toList()));
    }
  }

  private static int compare(Cidr one, Cidr other) {
    return one.toString().compareTo(other.toString());
  }
}

package dev.seaworthy.guard.attempts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps small things beside the attempts: allowed networks, what administrators did, since when a
 * key is known. Few of each kind, each a short text under a name. Safe for use by many threads;
 * every method throws {@link AttemptStoreException} if the store fails.
 */
public interface Shelf {
  /** How long a kind may be. */
  int LONGEST_KIND = 20;

  /** How long a name may be. */
  int LONGEST_NAME = 190;

  /** How long a text may be; what is longer is cut. */
  int LONGEST_TEXT = 4_000;

  /**
   * A thing on the shelf.
   *
   * @param name unique within its kind
   * @param at when it was put there
   * @param text what it says
   */
  record Item(String name, Instant at, String text) {}

  /** Puts a thing there, in place of an earlier one of the same kind and name. */
  void put(String kind, Item item);

  /** Takes a thing away, if it is there. */
  void remove(String kind, String name);

  /** One thing. */
  Optional<Item> find(String kind, String name);

  /** The things of a kind, those put there last first. */
  List<Item> newest(String kind, int most);
}

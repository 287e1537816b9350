package dev.seaworthy.readers.tree;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The troubles of one walk, bounded: of each kind the first few are said by name, the others by
 * their number. Kinds that are no fault are said once, with the first place.
 */
final class Troubles {
  /** How many of one kind are said by name. */
  private static final int NAMED = 20;

  /** What can be wrong with an entry of a tree. */
  enum Kind {
    LINK_INSIDE(
        1,
        Trouble.Weight.NOTE,
        "is a link inside the tree and was not followed",
        "nothing is to be done: what it leads to is read in its own place"),
    LINK_OUT(
        1,
        Trouble.Weight.NOTE,
        "is a link that leaves the tree and was not followed",
        "check the folder it leads to as well, if the application reads it"),
    NOT_PLAIN(
        1,
        Trouble.Weight.NOTE,
        "is a pipe, a socket or a device and was not opened",
        "take it out of the tree"),
    UNREADABLE(
        NAMED,
        Trouble.Weight.UNREAD,
        "cannot be read",
        "see that it is there and that this user may read it"),
    LEADS_OUT(
        NAMED,
        Trouble.Weight.UNREAD,
        "has a name that leads out of its archive, and was left out",
        "find out who made the archive: no build tool writes such a name"),
    TWICE(
        NAMED,
        Trouble.Weight.UNREAD,
        "is in its archive twice, and only the first was read",
        "build the archive anew, with one file of that name"),
    TOO_DEEP(
        NAMED,
        Trouble.Weight.UNREAD,
        "lies too deep below the root and was not read",
        "check that folder by itself"),
    TOO_MANY(
        NAMED,
        Trouble.Weight.UNREAD,
        "holds more entries than may still be read of this tree, and was left out",
        "check a smaller folder, or move what is no source out of the tree");

    private final int named;
    private final Trouble.Weight weight;
    private final String problem;
    private final String mend;

    Kind(int named, Trouble.Weight weight, String problem, String mend) {
      this.named = named;
      this.weight = weight;
      this.problem = problem;
      this.mend = mend;
    }
  }

  /** A place, and what is special about it. */
  private record Seen(String place, String detail) {}

  private final Map<Kind, List<Seen>> seen = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> unnamed = new EnumMap<>(Kind.class);

  void add(Kind kind, String path) {
    add(kind, path, "");
  }

  /**
   * @param path empty for the root
   * @param detail what the system said; empty for nothing
   */
  void add(Kind kind, String path, String detail) {
    List<Seen> named = seen.computeIfAbsent(kind, any -> new ArrayList<>());
    if (named.size() < kind.named) {
      named.add(new Seen(PathText.safe(path.isEmpty() ? "." : path), detail));
    } else {
      unnamed.merge(kind, 1, Integer::sum);
    }
  }

  List<Trouble> all() {
    List<Trouble> all = new ArrayList<>();
    seen.forEach((kind, places) -> add(kind, places, all));
    return List.copyOf(all);
  }

  private void add(Kind kind, List<Seen> places, List<Trouble> all) {
    int last = places.size() - 1;
    for (int i = 0; i <= last; i++) {
      Seen each = places.get(i);
      String detail = each.detail().isEmpty() ? "" : " (" + each.detail() + ")";
      String others = i == last ? others(unnamed.getOrDefault(kind, 0)) : "";
      all.add(new Trouble(kind.weight, each.place(), kind.problem + detail + others, kind.mend));
    }
  }

  private static String others(int count) {
    return count == 0 ? "" : " (and " + count + " more like it)";
  }
}

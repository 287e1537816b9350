package dev.seaworthy.store.redis;

import dev.seaworthy.guard.attempts.Shelf;
import dev.seaworthy.guard.attempts.Storable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A shelf in Redis: of each kind at most {@value #MOST} things, the oldest go first. */
public final class RedisShelf implements Shelf {
  private static final int MOST = 10_000;
  private static final Script PUT = Script.ofShelf("shelf-put");
  private static final Script REMOVE = Script.ofShelf("shelf-remove");
  private static final Script NEWEST = Script.ofShelf("shelf-newest");
  private static final Comparator<Item> NEWEST_FIRST =
      Comparator.comparing(Item::at).reversed().thenComparing(Item::name);

  private final RedisLink link;

  /** Reads and writes there. */
  public RedisShelf(RedisLink link) {
    this.link = link;
  }

  @Override
  public void put(String kind, Item item) {
    List<String> arguments =
        List.of(
            kind,
            Integer.toString(MOST),
            name(item.name()),
            Long.toString(item.at().toEpochMilli()),
            Storable.text(item.text(), LONGEST_TEXT));
    link.run("use its shelf", redis -> PUT.number(redis, link.base(), arguments));
  }

  @Override
  public void remove(String kind, String name) {
    List<String> arguments = List.of(kind, name(name));
    link.run("use its shelf", redis -> REMOVE.number(redis, link.base(), arguments));
  }

  @Override
  public Optional<Item> find(String kind, String name) {
    String key = link.base() + ":shelf:" + kind;
    return link.run(
        "use its shelf",
        redis ->
            Optional.ofNullable(redis.hget(key, name(name))).map(text -> item(name(name), text)));
  }

  @Override
  public List<Item> newest(String kind, int most) {
    List<String> arguments = List.of(kind, Integer.toString(most));
    List<String> found =
        link.run("use its shelf", redis -> NEWEST.texts(redis, link.base(), arguments));
    List<Item> items = new ArrayList<>();
    for (int at = 0; at + 1 < found.size(); at += 2) {
      items.add(item(found.get(at), found.get(at + 1)));
    }
    items.sort(NEWEST_FIRST);
    return items;
  }

  private static String name(String name) {
    return Storable.text(name, LONGEST_NAME);
  }

  private static Item item(String name, String written) {
    int end = written.indexOf('\n');
    Instant at = Instant.ofEpochMilli(Long.parseLong(written.substring(0, end)));
    return new Item(name, at, written.substring(end + 1));
  }
}

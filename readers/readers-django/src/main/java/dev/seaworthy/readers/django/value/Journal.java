package dev.seaworthy.readers.django.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what objects held before they changed, so that changes can be taken back and the
 * effects of two branches joined. One per run; not safe for use by several threads.
 */
public final class Journal {

  private final Deque<IdentityHashMap<Mutable, Mutable.Before>> frames = new ArrayDeque<>();
  private long order;
  private @Nullable Site statement;

  /** What a branch did to the objects it touched. */
  public static final class Effects {
    private final IdentityHashMap<Mutable, Mutable.Before> after;

    private Effects(IdentityHashMap<Mutable, Mutable.Before> after) {
      this.after = after;
    }

    /** The objects that the branch touched. */
    public Set<Mutable> touched() {
      return after.keySet();
    }
  }

  /** Says which statement runs now. */
  public @Nullable Site running(@Nullable Site site) {
    Site previous = statement;
    statement = site;
    return previous;
  }

  /** A change by the statement that runs now, if one does. */
  public Optional<Change> change(boolean gives) {
    return statement == null
        ? Optional.empty()
        : Optional.of(new Change(statement, order++, gives));
  }

  /** Starts to remember. */
  public void begin() {
    frames.push(new IdentityHashMap<>());
  }

  /** Takes back everything since {@link #begin} and says what it was. */
  public Effects takeBack() {
    IdentityHashMap<Mutable, Mutable.Before> frame = frames.pop();
    IdentityHashMap<Mutable, Mutable.Before> after = new IdentityHashMap<>();
    frame.forEach(
        (object, before) -> {
          after.put(object, object.before());
          object.restore(before);
        });
    return new Effects(after);
  }

  /** Does again what one branch did. */
  public void redo(Effects effects) {
    effects.after.forEach(
        (object, after) -> {
          before(object);
          object.restore(after);
        });
  }

  /** Leaves every object in a state that fits both branches. */
  public void join(Effects one, Effects other, Unknown why) {
    Set<Mutable> all = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(one.touched());
    all.addAll(other.touched());
    for (Mutable object : all) {
      Mutable.Before now = object.before();
      Mutable.Before first = one.after.getOrDefault(object, now);
      Mutable.Before second = other.after.getOrDefault(object, now);
      before(object);
      object.restore(object.join(first, second, why));
    }
  }

  void before(Mutable object) {
    IdentityHashMap<Mutable, Mutable.Before> frame = frames.peek();
    if (frame != null && !frame.containsKey(object)) {
      frame.put(object, object.before());
    }
  }
}

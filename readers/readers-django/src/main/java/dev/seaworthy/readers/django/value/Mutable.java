package dev.seaworthy.readers.django.value;

import java.util.ArrayList;
import java.util.List;

/** An object whose content can change, with a way back and a history. */
public abstract class Mutable implements PythonObject {

  private static final int MOST_CHANGES = 64;

  private final Journal journal;
  private List<Change> changes = new ArrayList<>();

  /** An object whose changes go into a journal. */
  protected Mutable(Journal journal) {
    this.journal = journal;
  }

  /** The journal that changes go into. */
  public final Journal journal() {
    return journal;
  }

  /** To be called before each change. */
  protected final void touch() {
    journal.before(this);
    journal.change(false).ifPresent(this::remember);
  }

  private void remember(Change change) {
    boolean repeated =
        !changes.isEmpty() && changes.get(changes.size() - 1).site().equals(change.site());
    if (!repeated && changes.size() < MOST_CHANGES) {
      changes.add(change);
    }
  }

  /** The statements that changed the object since it was made. */
  public final List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The content, to come back to, with the history. */
  record Before(Object content, List<Change> changes) {}

  final Before before() {
    return new Before(content(), new ArrayList<>(changes));
  }

  final void restore(Before before) {
    changes = new ArrayList<>(before.changes());
    content(before.content());
  }

  final Before join(Before one, Before other, Unknown why) {
    List<Change> both = new ArrayList<>(one.changes());
    other.changes().stream().filter(each -> !both.contains(each)).forEach(both::add);
    return new Before(joined(one.content(), other.content(), why), both);
  }

  /** A copy of the content. */
  protected abstract Object content();

  /** Puts a copied content back. */
  protected abstract void content(Object copy);

  /** What is known of the content if it is one or the other. */
  protected abstract Object joined(Object one, Object other, Unknown why);

  /** Says that the content may hold anything more from here on. */
  public abstract void open(Unknown why);
}

package dev.seaworthy.readers.django.value;

/**
 * A statement that gave a name its value, or changed the object it names.
 *
 * @param site where the statement starts
 * @param order counts up over the whole run, so that changes of different objects can be sorted
 * @param gives whether the value is a new one, which hides what was before
 */
public record Change(Site site, long order, boolean gives) {

  // Written out for a fast start; see Site.

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Change change
            && change.order == order
            && change.gives == gives
            && change.site.equals(site));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(order);
  }
}

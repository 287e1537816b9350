package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Trace;

/** A Python exception on its way up. */
public final class Raised extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient InstanceObject error;
  private final transient Site site;
  private final transient Trace missing;

  Raised(InstanceObject error, Site site, Trace missing) {
    super(error.type().name(), null, false, false);
    this.error = error;
    this.site = site;
    this.missing = missing;
  }

  /** The exception object. */
  public InstanceObject error() {
    return error;
  }

  /** The innermost place of the tree at which it was raised. */
  public Site site() {
    return site;
  }

  /** The outside things that, were they there, might have kept it from being raised. */
  Trace missing() {
    return missing;
  }

  /** What {@code str(error)} says. */
  public String text() {
    try {
      return error.message();
    } catch (NotKnown e) {
      return "a text that is not known";
    }
  }
}

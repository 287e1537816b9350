package dev.seaworthy.engine.deployment;

/**
 * The view that Django's {@code CSRF_FAILURE_VIEW} names, as far as its source shows it.
 *
 * @param path the dotted path
 * @param state what there is at that path
 */
public record FailureView(String path, State state) {
  /** What there is at a dotted path. */
  public enum State {
    /** A view that can be called with a request and {@code reason}. */
    FITS,
    /** A callable that takes other arguments. */
    TAKES_OTHER_ARGUMENTS,
    /** The path names no module that can be imported. */
    NO_SUCH_MODULE,
    /** The module's parent is there, and the last part of the path is not. */
    NO_SUCH_VIEW
  }
}

package dev.seaworthy.boot.console;

/** One page of the console, and what its forms do. Thread-safe. */
interface Screen {
  /** The page. */
  Reply show(Visit visit);

  /**
   * A form of this page was sent; its token is known to be right.
   *
   * @throws Refused if something in it is wrong
   */
  default Reply take(Visit visit) throws Refused {
    throw new Refused("This page takes nothing.");
  }

  /** Something in a form is wrong; the message is a sentence for whoever sent it. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}

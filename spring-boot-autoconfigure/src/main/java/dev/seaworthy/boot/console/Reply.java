package dev.seaworthy.boot.console;

/** What becomes of a visit. */
sealed interface Reply {
  /**
   * A page.
   *
   * @param status of the answer
   * @param html the whole of it
   */
  record Shown(int status, String html) implements Reply {}

  /**
   * The browser goes on to another page, as after every form, so that going back sends nothing
   * twice.
   *
   * @param link as {@link Visit#link} makes it
   */
  record Sent(String link) implements Reply {}

  /**
   * A file to keep.
   *
   * @param type its content type
   * @param name its name
   * @param body what is in it
   */
  record File(String type, String name, String body) implements Reply {}
}

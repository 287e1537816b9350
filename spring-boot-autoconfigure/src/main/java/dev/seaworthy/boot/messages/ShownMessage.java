package dev.seaworthy.boot.messages;

import org.springframework.web.util.HtmlUtils;

/**
 * A message as a page shows it.
 *
 * @param level how grave it is, 10 to 40 by custom
 * @param text what it says; escape it, as {@code th:text} does
 * @param tags the message's own tags and the level's, separated by blanks: for a class attribute
 * @param levelTag the level's tag alone, such as {@code success}; empty for a level without one
 * @param html the text for {@code th:utext}: escaped, unless the message was marked as safe HTML
 */
public record ShownMessage(int level, String text, String tags, String levelTag, String html) {
  static ShownMessage of(int level, String text, String ownTags, String levelTag, boolean safe) {
    String tags =
        ownTags.isEmpty() || levelTag.isEmpty() ? ownTags + levelTag : ownTags + " " + levelTag;
    return new ShownMessage(level, text, tags, levelTag, safe ? text : HtmlUtils.htmlEscape(text));
  }

  /** What it says. */
  @Override
  public String toString() {
    return text;
  }
}

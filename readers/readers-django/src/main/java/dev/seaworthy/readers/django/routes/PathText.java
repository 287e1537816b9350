package dev.seaworthy.readers.django.routes;

import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.util.regex.Pattern;

/**
 * A pattern as a piece of a path.
 *
 * @param value the path, or the pattern where it stands for several paths
 * @param regex whether it stands for several paths
 */
record PathText(Traced value, boolean regex) {

  private static final Pattern LITERAL = Pattern.compile("(?:[\\w/~%@:,=-]|\\\\[./-])*");

  /** The text of a pattern; of a regular expression without its anchors where it is one path. */
  static PathText of(boolean isRegex, Traced pattern) {
    if (!isRegex || !(pattern.object() instanceof Text text)) {
      return new PathText(pattern, false);
    }
    String body = text.value().replaceFirst("^\\^", "").replaceFirst("(?<!\\\\)\\$$", "");
    if (LITERAL.matcher(body).matches()) {
      return new PathText(new Traced(new Text(body.replace("\\", "")), pattern.trace()), false);
    }
    return new PathText(new Traced(new Text(body), pattern.trace()), true);
  }
}

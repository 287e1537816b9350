package dev.seaworthy.guard.baits;

import java.util.Locale;

/**
 * Which paths a bait takes: whole segments of a path, ignoring ASCII case.
 *
 * <p>{@code /a/b} takes exactly that path, with or without a slash at the end; a leading {@code **}
 * lets anything stand before it, a trailing {@code **} anything after it; a {@code *} at the end of
 * a segment lets that segment go on by at least one character. The pattern {@code ../..} takes
 * paths with two or more segments {@code ..}, however encoded. Immutable; matching allocates
 * nothing.
 */
public final class PathPattern {
  private static final String TRAVERSAL = "../..";

  private final String text;
  private final String[] segments;
  private final boolean anywhere;
  private final boolean deeper;

  private PathPattern(String text, String[] segments, boolean anywhere, boolean deeper) {
    this.text = text;
    this.segments = segments;
    this.anywhere = anywhere;
    this.deeper = deeper;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it does not start with {@code /} or {@code **}{@code /}, or
   *     its first segment has fewer than two plain characters
   */
  public static PathPattern of(String text) {
    if (text.equals(TRAVERSAL)) {
      return new PathPattern(text, new String[0], true, true);
    }
    String rest = text.toLowerCase(Locale.ROOT);
    boolean anywhere = rest.startsWith("**/");
    boolean deeper = rest.endsWith("/**");
    String shape = "bait pattern is not like /a/b, **/b or /a/**";
    int from = anywhere ? 3 : 1;
    int to = rest.length() - (deeper ? 3 : 0);
    if (from >= to || !(anywhere || rest.startsWith("/"))) {
      throw new IllegalArgumentException(shape);
    }
    String middle = rest.substring(from, to);
    String[] segments = middle.split("/", -1);
    for (String segment : segments) {
      int star = segment.indexOf('*');
      if (segment.isEmpty() || (star >= 0 && star < segment.length() - 1)) {
        throw new IllegalArgumentException(shape + "; a star ends a segment");
      }
    }
    if (segments[0].replace("*", "").length() < 2) {
      throw new IllegalArgumentException(shape + "; the first segment needs two characters");
    }
    return new PathPattern(text, segments, anywhere, deeper);
  }

  /** Whether a path, decoded or as sent, is taken. */
  public boolean matches(String path) {
    if (isTraversal()) {
      return Traversal.isIn(path);
    }
    for (int at = 0; at >= 0; at = path.indexOf('/', at + 1)) {
      if (startsAt(path, at)) {
        return true;
      }
      if (!anywhere) {
        return false;
      }
    }
    return false;
  }

  /** Whether the pattern's segments begin at this slash of the path. */
  boolean startsAt(String path, int slash) {
    if (!anywhere && slash > 0) {
      return false;
    }
    int at = slash;
    for (String segment : segments) {
      if (at >= path.length() || path.charAt(at) != '/') {
        return false;
      }
      int next = path.indexOf('/', at + 1);
      int end = next < 0 ? path.length() : next;
      if (!isSegment(segment, path, at + 1, end)) {
        return false;
      }
      at = end;
    }
    return deeper || at == path.length() || at == path.length() - 1;
  }

  boolean isTraversal() {
    return segments.length == 0;
  }

  /** The two characters that decide whether a segment is worth a look. */
  String firstTwo() {
    return segments[0].substring(0, 2);
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }

  private static boolean isSegment(String segment, String path, int from, int to) {
    int plain = segment.length() - 1;
    if (segment.charAt(plain) == '*') {
      return to - from > plain && path.regionMatches(true, from, segment, 0, plain);
    }
    return to - from == plain + 1 && path.regionMatches(true, from, segment, 0, plain + 1);
  }
}

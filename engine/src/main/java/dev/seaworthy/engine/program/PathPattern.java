package dev.seaworthy.engine.program;

import java.util.List;

/**
 * Spring's path patterns: {@code ?} is one character, {@code *} any number within a segment, {@code
 * **} any number of segments, {@code {name}} one segment, {@code {*name}} the rest.
 *
 * @see <a
 *     href="https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller/ann-requestmapping.html">Spring
 *     Framework, URI patterns</a>
 */
final class PathPattern {
  /** More segments than that are not compared: the pattern is none that a person wrote. */
  private static final int MOST_SEGMENTS = 64;

  private PathPattern() {}

  static boolean fits(String pattern, Request request) {
    List<String> wanted = segments(pattern);
    List<String> given = segments(request.path());
    return wanted.size() <= MOST_SEGMENTS
        && given.size() <= MOST_SEGMENTS
        && fits(wanted, 0, given, 0);
  }

  private static List<String> segments(String path) {
    String inner = path.startsWith("/") ? path.substring(1) : path;
    return List.of(inner.split("/", -1));
  }

  private static boolean fits(List<String> wanted, int at, List<String> given, int from) {
    boolean[] reached = new boolean[given.size() + 1];
    reached[from] = true;
    for (int i = at; i < wanted.size(); i++) {
      reached = step(wanted.get(i), given, reached);
    }
    return reached[given.size()];
  }

  /** Which numbers of segments can be used up after one more element of the pattern. */
  private static boolean[] step(String element, List<String> given, boolean[] before) {
    boolean[] after = new boolean[before.length];
    boolean any = element.equals("**") || element.startsWith("{*");
    for (int i = 0; i < before.length; i++) {
      if (any) {
        after[i] = before[i] || (i > 0 && after[i - 1]);
      } else {
        after[i] = i > 0 && before[i - 1] && segment(element, given.get(i - 1));
      }
    }
    return after;
  }

  private static boolean segment(String element, String given) {
    if (element.startsWith("{") && element.endsWith("}")) {
      return !given.isEmpty();
    }
    boolean[] reached = new boolean[given.length() + 1];
    reached[0] = true;
    for (int i = 0; i < element.length(); i++) {
      boolean[] after = new boolean[reached.length];
      char wanted = element.charAt(i);
      for (int j = 0; j < reached.length; j++) {
        if (wanted == '*') {
          after[j] = reached[j] || (j > 0 && after[j - 1]);
        } else {
          after[j] = j > 0 && reached[j - 1] && (wanted == '?' || wanted == given.charAt(j - 1));
        }
      }
      reached = after;
    }
    return reached[given.length()];
  }
}

package dev.seaworthy.readers.spring.placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text taken apart into plain text and placeholders.
 *
 * @param parts the parts in order
 */
record Template(List<Part> parts) {
  static final String OPEN = "${";
  private static final char CLOSE = '}';
  private static final char ESCAPE = '\\';
  private static final char SEPARATOR = ':';

  /** More placeholders inside each other than anybody writes; what is deeper stays text. */
  private static final int DEEPEST = 32;

  /** A part of a text. */
  sealed interface Part {}

  /**
   * Text that stands for itself.
   *
   * @param text the characters
   */
  record Plain(String text) implements Part {}

  /**
   * A placeholder.
   *
   * @param whole what stands between the braces, as it is written
   * @param name the name, which may hold placeholders
   * @param fallback the default after the first colon; empty when there is none
   */
  record Hole(String whole, Template name, Optional<Template> fallback) implements Part {}

  static Template of(String text) {
    return of(text, 0);
  }

  private static Template of(String text, int depth) {
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int position = 0;
    int open = text.indexOf(OPEN);
    while (open >= 0) {
      int close = depth < DEEPEST ? closing(text, open + OPEN.length()) : -1;
      if (close < 0 || isEscaped(text, open)) {
        boolean escaped = close >= 0;
        plain.append(text, position, escaped ? open - 1 : open).append(OPEN);
        position = open + OPEN.length();
      } else {
        flush(plain.append(text, position, open), parts);
        parts.add(hole(text.substring(open + OPEN.length(), close), depth + 1));
        position = close + 1;
      }
      open = text.indexOf(OPEN, position);
    }
    flush(plain.append(text, position, text.length()), parts);
    return new Template(parts);
  }

  private static void flush(StringBuilder plain, List<Part> parts) {
    if (!plain.isEmpty()) {
      parts.add(new Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  private static Hole hole(String inside, int depth) {
    List<Part> name = new ArrayList<>();
    List<Part> parts = of(inside, depth).parts();
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Plain plain)) {
        name.add(parts.get(i));
        continue;
      }
      StringBuilder before = new StringBuilder();
      int separator = separator(plain.text(), before);
      name.add(new Plain(before.toString()));
      if (separator >= 0) {
        List<Part> fallback = new ArrayList<>();
        fallback.add(new Plain(plain.text().substring(separator + 1)));
        fallback.addAll(parts.subList(i + 1, parts.size()));
        return new Hole(inside, new Template(name), Optional.of(new Template(fallback)));
      }
    }
    return new Hole(inside, new Template(name), Optional.empty());
  }

  /** Where the first colon without an escape stands; what comes before it goes into the buffer. */
  private static int separator(String text, StringBuilder before) {
    int position = 0;
    int colon = text.indexOf(SEPARATOR);
    while (colon >= 0 && isEscaped(text, colon)) {
      before.append(text, position, colon - 1).append(SEPARATOR);
      position = colon + 1;
      colon = text.indexOf(SEPARATOR, position);
    }
    before.append(text, position, colon < 0 ? text.length() : colon);
    return colon;
  }

  private static int closing(String text, int from) {
    int open = 0;
    for (int i = from; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == CLOSE && open-- == 0) {
        return i;
      }
      open += each == '{' ? 1 : 0;
    }
    return -1;
  }

  private static boolean isEscaped(String text, int at) {
    return at > 0 && text.charAt(at - 1) == ESCAPE;
  }
}

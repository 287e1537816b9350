package dev.seaworthy.readers.dotenv;

import java.util.Optional;

/** {@code ${NAME}} and {@code ${NAME:-default}}, and no other form, as python-dotenv reads them. */
final class BracePlaceholders implements Placeholders {
  private static final String OPEN = "${";
  private static final String ELSE = ":-";

  @Override
  public String replace(String text, Filling filling) {
    StringBuilder replaced = new StringBuilder();
    Next colons = new Next(text, ':');
    Next closes = new Next(text, '}');
    int done = 0;
    int start = text.indexOf(OPEN);
    while (start >= 0) {
      int inside = start + OPEN.length();
      int colon = colons.from(inside);
      int close = closes.from(inside);
      if (close < 0) {
        break;
      }
      boolean plain = colon < 0 || colon > close;
      if (plain || text.startsWith(ELSE, colon)) {
        String name = text.substring(inside, plain ? close : colon);
        Optional<String> fallback =
            plain ? Optional.empty() : Optional.of(text.substring(colon + ELSE.length(), close));
        replaced.append(text, done, start);
        done = close + 1;
        replaced.append(filling.fill(name, fallback, false, text.substring(start, done)));
        start = text.indexOf(OPEN, done);
      } else {
        start = text.indexOf(OPEN, inside);
      }
    }
    return replaced.append(text, done, text.length()).toString();
  }

  /** The next place of a character; searches each part of the text once. */
  private static final class Next {
    private final String text;
    private final char wanted;
    private int found;

    Next(String text, char wanted) {
      this.text = text;
      this.wanted = wanted;
      this.found = text.indexOf(wanted);
    }

    int from(int start) {
      if (found >= 0 && found < start) {
        found = text.indexOf(wanted, start);
      }
      return found;
    }
  }
}

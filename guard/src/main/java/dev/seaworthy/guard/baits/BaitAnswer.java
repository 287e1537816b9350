package dev.seaworthy.guard.baits;

import java.util.function.IntFunction;

/** What the visitor sees at a bait. */
public sealed interface BaitAnswer {
  /** The application's own answer for an unknown path: counted, but nothing to see. */
  NotFound NOT_FOUND = new NotFound();

  /** The application's own answer for an unknown path. */
  record NotFound() implements BaitAnswer {}

  /**
   * A page that looks real.
   *
   * @param contentType such as {@code text/plain}
   * @param body the page; each {@value #TOKEN} in it becomes a honeytoken made for the visitor
   */
  record Page(String contentType, String body) implements BaitAnswer {
    /** Where a honeytoken is put. */
    public static final String TOKEN = "{{token}}";

    /**
     * The page for one visitor.
     *
     * @param tokens makes a honeytoken for that visitor and for the number of the place, from 0
     */
    public String render(IntFunction<String> tokens) {
      StringBuilder page = new StringBuilder(body.length() + 64);
      int from = 0;
      int place = 0;
      for (int at = body.indexOf(TOKEN); at >= 0; at = body.indexOf(TOKEN, from)) {
        page.append(body, from, at).append(tokens.apply(place++));
        from = at + TOKEN.length();
      }
      return page.append(body, from, body.length()).toString();
    }
  }
}

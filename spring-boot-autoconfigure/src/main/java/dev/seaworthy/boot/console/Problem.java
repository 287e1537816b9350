package dev.seaworthy.boot.console;

/** Pages that say what could not be done. */
final class Problem {
  private Problem() {}

  static Reply noSuchPage(Visit visit) {
    return page(visit, 404, "There is no such page", "The links above lead to those there are.");
  }

  static Reply foreignForm(Visit visit) {
    return page(
        visit,
        403,
        "Nothing was done",
        "The form was not one of this session's: it was open for too long, or another site sent"
            + " it. Open the page again.");
  }

  static Reply refused(Visit visit, String why) {
    return page(visit, 400, "Nothing was done", why);
  }

  static Reply storeFails(Visit visit, String why) {
    return page(
        visit,
        503,
        "The store does not answer",
        "The guard goes on from memory: who is blocked stays blocked, and attempts wait to be"
            + " written. What it said: "
            + why);
  }

  private static Reply page(Visit visit, int status, String title, String text) {
    Reply shown =
        Layout.page(
            visit,
            Tab.OVERVIEW,
            title,
            html -> html.raw("<p class=\"lead\">").text(text).raw("</p>\n"));
    return shown instanceof Reply.Shown page ? new Reply.Shown(status, page.html()) : shown;
  }
}

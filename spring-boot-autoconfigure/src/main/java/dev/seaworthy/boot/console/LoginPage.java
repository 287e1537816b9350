package dev.seaworthy.boot.console;

/** Where administrators sign in. */
final class LoginPage {
  private LoginPage() {}

  /**
   * The page.
   *
   * @param anybody whether there is any account
   * @param wrong whether somebody has just failed
   */
  static Reply of(String base, String token, boolean anybody, boolean wrong) {
    return Layout.outside(
        wrong ? 403 : 200,
        base,
        "Sign in",
        html -> {
          if (wrong) {
            html.raw("<p class=\"note bad\" role=\"alert\">That is no name and password of an ");
            html.raw("administrator, or it was tried too often just now.</p>\n");
          }
          if (!anybody) {
            html.raw("<p class=\"note\">There is no account yet. Make one where the application ");
            html.raw("runs: <code>java -jar app.jar createsuperuser</code></p>\n");
          }
          html.raw("<form method=\"post\"").attribute("action", base + "login");
          html.raw(">\n<input type=\"hidden\" name=\"token\"").attribute("value", token);
          html.raw(">\n<label for=\"name\">Name</label>\n<input id=\"name\" name=\"name\"");
          html.raw(
              " autocomplete=\"username\" autocapitalize=\"none\" required maxlength=\"150\">");
          html.raw("\n<label for=\"password\">Password</label>\n<input id=\"password\"");
          html.raw(" name=\"password\" type=\"password\" autocomplete=\"current-password\"");
          html.raw(" required>\n<button>Sign in</button>\n</form>\n");
        });
  }
}

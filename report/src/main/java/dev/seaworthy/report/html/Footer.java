package dev.seaworthy.report.html;

import dev.seaworthy.report.Run;

/** How to read the page, and how it was made. */
final class Footer {
  private Footer() {}

  static void print(Html html, Run run) {
    html.in(
        "dl",
        () -> {
          meaning(html, "critical", "A stranger can take over, run code or use a secret, now.");
          meaning(html, "error", "Do not put this on the internet.");
          meaning(html, "warning", "Likely unsafe, or unsafe in common cases.");
          meaning(html, "info", "Worth knowing.");
        });
    html.sentences(
        "p",
        "Read from the files of `"
            + run.root().replace('`', '\'')
            + "` by Seaworthy "
            + run.version()
            + ". Nothing of the project was executed and nothing was sent anywhere. Secrets are"
            + " shown by kind and length only. More on a check: `seaworthy explain ID`.");
  }

  private static void meaning(Html html, String word, String meaning) {
    html.inline("dt", () -> html.element("span", word, "class", "badge " + word));
    html.line("dd", meaning);
  }
}

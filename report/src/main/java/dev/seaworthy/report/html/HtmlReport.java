package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.ReportFormat;
import dev.seaworthy.report.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The report as one HTML page: the verdict first, then what a stranger could do, then every finding
 * by application, worst first, with where its value comes from and how to mend it. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
public final class HtmlReport implements ReportFormat {
  private static final String STYLE = "style.css";

  @Override
  public void write(Report report, Run run, OutputStream out) throws IOException {
    String style = style();
    Html html = new Html();
    html.ours("<!DOCTYPE html>\n");
    html.in(
        "html",
        () -> {
          html.in("head", () -> head(html, style, new Headline(report, run)));
          html.in("body", () -> body(html, report, run));
        },
        "lang",
        "en");
    out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void head(Html html, String style, Headline headline) {
    html.ours("<meta charset=\"utf-8\">\n");
    html.ours(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
            + digest(style)
            + "'; base-uri 'none'; form-action 'none'\">\n");
    html.ours("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.ours("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.ours("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.ours("<meta name=\"robots\" content=\"noindex\">\n");
    html.line("title", headline.subject() + ": " + headline.title() + " - Seaworthy");
    html.ours("<style>" + style + "</style>\n");
  }

  private static void body(Html html, Report report, Run run) {
    html.in("header", () -> new Headline(report, run).print(html));
    html.in(
        "main",
        () -> {
          new Danger(report).print(html);
          new Overview(report).print(html);
          new Cards(report, html).print();
          new DifferencesTables(report).print(html);
          new Questions(report.open()).print(html);
          new Rest(report, run.today()).print(html);
        });
    html.in("footer", () -> Footer.print(html, run));
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The style sheet's source expression in the policy (CSP Level 3, section 2.3.1). */
  private static String digest(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

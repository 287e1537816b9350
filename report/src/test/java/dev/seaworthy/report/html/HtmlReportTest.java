package dev.seaworthy.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Specimen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([^\\s>]*)([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
  private static final Set<String> EMPTY = Set.of("!DOCTYPE", "meta", "wbr");

  private static String written(Report report) {
    return Golden.written(new HtmlReport(), report, Specimen.run());
  }

  @Test
  void showsEverySection() {
    Golden.assertPinned("whole.html", withoutStyle(written(Specimen.whole())));
  }

  @Test
  void saysSoWhenNothingIsWrong() {
    Golden.assertPinned("clean.html", withoutStyle(written(Specimen.clean())));
  }

  @Test
  void neverHoldsASecret() {
    assertThat(written(Specimen.whole())).doesNotContain(Specimen.SECRET);
  }

  @Test
  void itsPolicyAllowsItsOwnStyleSheetAndNothingElse() throws NoSuchAlgorithmException {
    String page = written(Specimen.whole());
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'\"");
    assertThat(style).doesNotContain("url(", "@import", "<");
  }

  @Test
  void asksForNothing() {
    assertThat(attributes(written(Specimen.whole())))
        .isSubsetOf(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "href",
            "rel",
            "id",
            "scope",
            "colspan",
            "data-label");
    assertThat(tags(written(Specimen.whole())))
        .doesNotContain("script", "img", "link", "iframe", "object", "form", "base", "svg");
  }

  @Test
  void closesWhatItOpens() {
    for (Report each : List.of(Specimen.whole(), Specimen.clean(), Specimen.hostile())) {
      assertThat(unbalanced(written(each))).isEmpty();
    }
  }

  @Test
  void nothingFromAScannedTreeBecomesMarkup() {
    String friendly = written(Specimen.whole());
    String page = written(Specimen.hostile());
    Set<String> usual = new TreeSet<>(tags(friendly));
    usual.add("caption");
    assertThat(tags(page)).isSubsetOf(usual);
    assertThat(attributes(page)).isSubsetOf(attributes(friendly));
    assertThat(page.chars())
        .noneMatch(
            each ->
                (each < 0x20 && each != '\n')
                    || each == 0x7f
                    || (each >= 0x202a && each <= 0x202e)
                    || (each >= 0x2066 && each <= 0x2069)
                    || each == 0x2028);
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\\u202egpj.exe\\u2066");
  }

  private static String withoutStyle(String page) {
    int from = page.indexOf("<style>");
    int to = page.indexOf("</style>");
    return (page.substring(0, from) + page.substring(to + "</style>\n".length()))
        .replaceFirst("sha256-[A-Za-z0-9+/=]+", "sha256-of-the-style");
  }

  private static List<String> tags(String page) {
    return TAG.matcher(page).results().map(tag -> tag.group(2)).distinct().toList();
  }

  private static List<String> attributes(String page) {
    return TAG.matcher(page)
        .results()
        .filter(tag -> !tag.group(2).startsWith("!"))
        .flatMap(tag -> ATTRIBUTE.matcher(tag.group(3)).results())
        .map(attribute -> attribute.group(1))
        .distinct()
        .toList();
  }

  /** The elements that are open at the end, or closed out of turn. */
  private static List<String> unbalanced(String page) {
    List<String> open = new ArrayList<>();
    for (MatchResult tag : TAG.matcher(page).results().toList()) {
      String name = tag.group(2);
      if (EMPTY.contains(name)) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.add(name);
      } else if (open.isEmpty() || !open.remove(open.size() - 1).equals(name)) {
        open.add("/" + name);
        return open;
      }
    }
    return open;
  }
}

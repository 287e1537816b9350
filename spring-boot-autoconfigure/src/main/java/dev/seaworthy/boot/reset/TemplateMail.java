package dev.seaworthy.boot.reset;

import dev.seaworthy.signing.tokens.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.util.HtmlUtils;

/**
 * Fills templates: {@code {{site}}}, {@code {{link}}}, {@code {{email}}}, {@code {{time}}} (for how
 * long the link is good, in words) and {@code {{hours}}} (the same as a number of whole hours),
 * each escaped in HTML. A template of the application's own in {@code templates/mail/} replaces
 * ours.
 */
final class TemplateMail implements ResetMail {
  private static final String NAME = "password-reset";
  private static final String OWN = "classpath:/templates/mail/";
  private static final String OURS = "classpath:/dev/seaworthy/boot/reset/";
  private static final Pattern FIELD = Pattern.compile("\\{\\{ ?([a-z]+) ?}}");

  private final String site;
  private final String subject;
  private final String text;
  private final String html;

  TemplateMail(String site, ResourceLoader resources) {
    this.site = site;
    this.subject = read(resources, ".subject").strip();
    this.text = read(resources, ".txt");
    this.html = read(resources, ".html");
  }

  @Override
  public Words write(Account account, URI link, Duration timeout) {
    Map<String, String> fields =
        Map.of(
            "site",
            site,
            "link",
            link.toString(),
            "email",
            account.email(),
            "time",
            words(timeout),
            "hours",
            String.valueOf(Math.max(1, timeout.toHours())));
    return new Words(
        filled(subject, fields, UnaryOperator.identity()),
        filled(text, fields, UnaryOperator.identity()),
        filled(html, fields, HtmlUtils::htmlEscape));
  }

  /** Whole hours, or whole minutes where it is less than one. */
  private static String words(Duration timeout) {
    return timeout.toHours() > 0
        ? counted(timeout.toHours(), "hour")
        : counted(Math.max(1, timeout.toMinutes()), "minute");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static String filled(
      String template, Map<String, String> fields, UnaryOperator<String> escaped) {
    return FIELD
        .matcher(template)
        .replaceAll(
            field ->
                Matcher.quoteReplacement(
                    escaped.apply(fields.getOrDefault(field.group(1), field.group()))));
  }

  private static String read(ResourceLoader resources, String ending) {
    Resource own = resources.getResource(OWN + NAME + ending);
    Resource template = own.exists() ? own : resources.getResource(OURS + NAME + ending);
    try {
      return template.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

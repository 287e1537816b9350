package dev.seaworthy.boot.scrubbing;

import static dev.seaworthy.boot.scrubbing.NameRules.SUBSTITUTE;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like a secret, whatever it is called. Each rule keeps its first group and replaces the
 * rest; all run in linear time over text that has been cut before.
 */
final class ValueRules {
  private static final String NAME =
      "[\\w.-]{0,40}(?:api|auth|token|key|secret|pass|pwd|signature|session|cookie|credential)"
          + "[\\w.-]{0,40}";

  /** name=value, name: value, "name":"value", in queries, connection strings and messages. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b("
              + NAME
              + "(?:\\s{0,3}=\\s{0,3}|:\\s{1,3}|[\"']\\s{0,3}:\\s{0,3})[\"']?)(?!\\*{20})[^\\s\"'&;,)}\\]]{1,4000}",
          Pattern.CASE_INSENSITIVE);

  /** The same in code, where most values are names of other things: only literals count. */
  private static final Pattern NAMED_LITERAL =
      Pattern.compile(
          "\\b("
              + NAME.replace("|session|cookie", "")
              + "[\"']?\\s{0,3}[=:,(]\\s{0,3}[\"'])[^\"']{1,4000}",
          Pattern.CASE_INSENSITIVE);

  private static final List<Pattern> RULES =
      List.of(
          // A private key, in the lines of RFC 7468.
          Pattern.compile("(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)[^-]{0,8000}(?:-----END|$)"),
          // The password in a URL, and a user name that stands alone, as tokens do.
          Pattern.compile(
              "([a-z][a-z0-9+.-]{0,30}:(?:[a-z0-9]{1,20}:)?//[^\\s/:@]{0,80}:)[^\\s/@]{1,200}(?=@)",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "([a-z][a-z0-9+.-]{0,30}://)[^\\s/:@]{20,200}(?=@)", Pattern.CASE_INSENSITIVE),
          // oracle:thin:scott/tiger@host
          Pattern.compile(
              "(oracle:[a-z0-9]{1,10}:[^\\s/:@]{1,80}/)[^\\s/@]{1,200}(?=@)",
              Pattern.CASE_INSENSITIVE),
          // Authorization: Basic ..., Bearer ...
          Pattern.compile(
              "\\b((?:basic|bearer|digest|negotiate)\\s{1,3})[\\w+/=.~-]{6,4000}",
              Pattern.CASE_INSENSITIVE),
          // JSON Web Tokens (RFC 7519).
          Pattern.compile("()\\beyJ[\\w-]{5,4000}\\.[\\w-]{2,4000}(?:\\.[\\w-]{0,4000})?"),
          // A path segment of letters and digits that nobody made up: a reset token, a secret path.
          Pattern.compile(
              "(/)(?:[a-z0-9]{1,13}-)?(?=[A-Za-z]{0,200}[0-9])(?=[0-9]{0,200}[A-Za-z])[A-Za-z0-9]{20,200}"),
          // Keys of well-known issuers, which say by their first letters what they are.
          Pattern.compile("()\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
          Pattern.compile(
              "()\\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk_live_|rk_live_|whsec_|SG\\.|npm_|AIza)[\\w.-]{10,200}"));

  private ValueRules() {}

  static String hideIn(String text) {
    return hideBy(NAMED, hideByAll(text));
  }

  static String hideInSource(String line) {
    return hideBy(NAMED_LITERAL, hideByAll(line));
  }

  private static String hideByAll(String text) {
    String hidden = text;
    for (Pattern rule : RULES) {
      hidden = hideBy(rule, hidden);
    }
    return hidden;
  }

  private static String hideBy(Pattern rule, String text) {
    Matcher matcher = rule.matcher(text);
    return matcher.find()
        ? matcher.replaceAll(found -> Matcher.quoteReplacement(found.group(1) + SUBSTITUTE))
        : text;
  }
}

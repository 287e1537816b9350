package dev.seaworthy.engine.check;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A page that stands behind a check: a vendor's, a CVE, a CWE, an RFC, or OWASP's.
 *
 * @param title what a reader sees
 * @param url where it is; always https
 */
public record Reference(String title, URI url) {
  private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it is not an https address
   */
  public Reference {
    if (!"https".equals(url.getScheme())) {
      throw new IllegalArgumentException(url + " is not an https address");
    }
  }

  /** A weakness class. */
  public static Reference cwe(int number) {
    return new Reference(
        "CWE-" + number, URI.create("https://cwe.mitre.org/data/definitions/" + number + ".html"));
  }

  /** A request for comments. */
  public static Reference rfc(int number) {
    return new Reference(
        "RFC " + number, URI.create("https://www.rfc-editor.org/rfc/rfc" + number));
  }

  /**
   * A published vulnerability.
   *
   * @throws IllegalArgumentException if the id is not of the form {@code CVE-2024-12345}
   */
  public static Reference cve(String id) {
    if (!CVE.matcher(id).matches()) {
      throw new IllegalArgumentException("'" + id + "' is no CVE id; write as CVE-2024-12345");
    }
    return new Reference(id, URI.create("https://nvd.nist.gov/vuln/detail/" + id));
  }

  /** A cheat sheet of OWASP, by its name in the address. */
  public static Reference owasp(String sheet) {
    return new Reference(
        "OWASP " + sheet.replace('_', ' ').toLowerCase(Locale.ROOT),
        URI.create("https://cheatsheetseries.owasp.org/cheatsheets/" + sheet + ".html"));
  }

  /** A page of the framework's or library's own documentation. */
  public static Reference vendor(String title, String url) {
    return new Reference(title, URI.create(url));
  }
}

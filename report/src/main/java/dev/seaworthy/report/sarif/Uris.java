package dev.seaworthy.report.sarif;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.report.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Places as code scanning wants them: addresses relative to the repository's root, regions of one
 * line.
 *
 * @param prefix the checked folder relative to that root, with a slash at its end, or empty
 */
record Uris(String prefix) {
  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  /** A location's physical place. */
  void physical(JsonText json, Place place) {
    json.object(
        "physicalLocation",
        () -> {
          json.object(
              "artifactLocation",
              () -> {
                json.text("uri", encoded(prefix + place.file()));
                json.text("uriBaseId", SarifReport.BASE);
              });
          json.object("region", () -> region(json, place));
        });
  }

  private static void region(JsonText json, Place place) {
    int line = Math.max(1, place.line());
    json.number("startLine", line);
    json.number("startColumn", Math.max(1, place.column()));
    json.number("endLine", line);
  }

  /** A path as the path of an address (RFC 3986, section 3.3). */
  static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xff);
      boolean plain =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || PLAIN.indexOf(letter) >= 0;
      if (plain) {
        encoded.append(letter);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}

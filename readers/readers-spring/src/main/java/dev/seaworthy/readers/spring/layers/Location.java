package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A config data location: {@code optional:classpath:/a.yml}, {@code file:./config/}, several joined
 * by semicolons.
 *
 * @param value the location without {@code optional:} in front
 * @param optional whether nothing need be there
 * @param place where it is written
 */
record Location(String value, boolean optional, Place place) {
  private static final String OPTIONAL = "optional:";
  private static final String RESOURCE = "resource:";

  static Location of(String text, Place place) {
    boolean optional = text.startsWith(OPTIONAL);
    return new Location(optional ? text.substring(OPTIONAL.length()) : text, optional, place);
  }

  /** The locations that are joined by semicolons; of them a later one wins, and none is alone. */
  List<Location> parts() {
    String whole = optional ? OPTIONAL + value : value;
    if (whole.indexOf(';') < 0) {
      return List.of(this);
    }
    List<Location> parts = new ArrayList<>();
    for (String each : whole.split(";", -1)) {
      parts.add(of(each, place));
    }
    return parts;
  }

  /** The location as a whole path or URL, seen from the location of the file that imports it. */
  String resolvedFrom(String parent) {
    String plain = value.startsWith(RESOURCE) ? value.substring(RESOURCE.length()) : value;
    if (plain.startsWith("/") || hasScheme(plain)) {
      return plain;
    }
    return parent.substring(0, parent.lastIndexOf('/') + 1) + plain;
  }

  /** Whether it names a place that only something else than Boot's own file loader knows. */
  boolean isRemote() {
    for (Location each : parts()) {
      String plain = each.value;
      if (hasScheme(plain)
          && !plain.startsWith("file:")
          && !plain.startsWith("classpath:")
          && !SettingsFolder.isOne(plain)
          && !plain.startsWith(RESOURCE)) {
        return true;
      }
    }
    return false;
  }

  /** Letters, digits and dashes before a colon, as in {@code configserver:} and {@code aws-s3:}. */
  private static boolean hasScheme(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || !Character.isLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char each = text.charAt(i);
      if (!Character.isLetterOrDigit(each) && each != '*' && each != '-') {
        return false;
      }
    }
    return true;
  }
}

package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.deployment.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a version specifier asks for: {@code ==4.2.3}, {@code >=4.2,<5}, {@code ~=4.2}, Poetry's
 * {@code ^4.2}. An upper bound alone says nothing of the version in use.
 *
 * @param version the one version, or the lowest of the range
 * @param exact whether it is the one version
 */
record Specifier(Optional<Version> version, boolean exact) {

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(===|==|~=|>=|<=|!=|\\^|~|>|<|=)?\\s*v?(\\d{1,6}(?:\\.\\d{1,6}){0,4}"
              + "(?:(?:a|b|rc|\\.post|\\.dev)\\d{1,4})?)(\\.\\*)?");

  private static final Specifier NOTHING = new Specifier(Optional.empty(), false);

  /** A specifier that names one version. */
  static Specifier of(Version exactly) {
    return new Specifier(Optional.of(exactly), true);
  }

  /**
   * Reads a specifier.
   *
   * @param bareIsExact whether a version without an operator is the one version, as in a lock file
   */
  static Specifier parse(String text, boolean bareIsExact) {
    Specifier lowest = NOTHING;
    Matcher clause = CLAUSE.matcher(text.length() > 300 ? text.substring(0, 300) : text);
    while (clause.find()) {
      String operator = clause.group(1) == null ? "" : clause.group(1);
      Optional<Version> version = Version.parse(clause.group(2));
      boolean wildcard = clause.group(3) != null;
      boolean pins = operator.startsWith("=") || (operator.isEmpty() && bareIsExact);
      if (pins && !wildcard && version.isPresent()) {
        return of(version.get());
      }
      boolean bounds = !operator.startsWith("<") && !operator.equals("!=");
      if (bounds && lowest.version().isEmpty()) {
        lowest = new Specifier(version, false);
      }
    }
    return lowest;
  }
}

package dev.seaworthy.readers.spring;

import java.util.Locale;
import java.util.Optional;

/** What the name of a configuration file says. */
final class FileNames {
  private FileNames() {}

  /**
   * The profile in the name of a file: {@code prod} in {@code application-prod.yml}; empty text
   * when it is for every profile; nothing when the file has another name.
   *
   * @param base the name without profile and extension, such as {@code application}
   */
  static Optional<String> profile(String file, String base) {
    if (!file.startsWith(base)) {
      return Optional.empty();
    }
    String lower = file.toLowerCase(Locale.ROOT);
    for (String extension : new String[] {".properties", ".yml", ".yaml"}) {
      if (lower.endsWith(extension) && file.length() >= base.length() + extension.length()) {
        String middle = file.substring(base.length(), file.length() - extension.length());
        return middle.isEmpty() || (middle.length() > 1 && middle.startsWith("-"))
            ? Optional.of(middle.isEmpty() ? "" : middle.substring(1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}

package dev.seaworthy.readers.java;

import dev.seaworthy.readers.tree.SourceFile;
import java.util.List;
import java.util.Optional;

/** Notices security configuration in languages that are not read. */
final class OtherLanguages {
  private static final List<String> CODE =
      List.of(
          "HttpSecurity",
          "SecurityFilterChain",
          "SecurityWebFilterChain",
          "WebSecurityConfigurerAdapter",
          "WebSecurityCustomizer");

  private static final String NAMESPACE = "http://www.springframework.org/schema/security";

  private OtherLanguages() {}

  /** Why a file's security configuration stays unread, as end of a sentence. */
  static Optional<String> unread(SourceFile file, String text) {
    String language =
        switch (file.extension()) {
          case "kt" -> "Kotlin";
          case "groovy" -> "Groovy";
          case "xml" -> "XML";
          default -> "";
        };
    if (language.isEmpty()) {
      return Optional.empty();
    }
    boolean security =
        language.equals("XML") ? text.contains(NAMESPACE) : CODE.stream().anyMatch(text::contains);
    return security
        ? Optional.of("security configuration in " + language + " is not read: " + file.path())
        : Optional.empty();
  }
}

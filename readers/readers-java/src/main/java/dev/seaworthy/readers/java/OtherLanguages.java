package dev.seaworthy.readers.java;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.readers.tree.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices what the program has of its own in languages that are not read. */
final class OtherLanguages {
  private static final List<String> CODE =
      List.of(
          "HttpSecurity",
          "SecurityFilterChain",
          "SecurityWebFilterChain",
          "WebSecurityConfigurerAdapter",
          "WebSecurityCustomizer");

  private static final Map<String, String> LANGUAGES =
      Map.of("kt", "Kotlin", "groovy", "Groovy", "xml", "XML");

  /** Names that say by standing in a file that there is a bean. */
  private static final Map<String, Sign.Kind> BEANS =
      Map.of(
          "HttpExchangeRepository", Sign.Kind.KEPT_EXCHANGES,
          "HttpTraceRepository", Sign.Kind.KEPT_EXCHANGES,
          "SanitizingFunction", Sign.Kind.OWN_SANITIZING,
          "JavaMailSenderImpl", Sign.Kind.OWN_MAIL_SENDER);

  private static final String NAMESPACE = "http://www.springframework.org/schema/security";

  private OtherLanguages() {}

  /** Beans of a file that take a framework's default out of force. */
  static List<Sign> beans(SourceFile file, String text) {
    if (!LANGUAGES.containsKey(file.extension())) {
      return List.of();
    }
    return BEANS.entrySet().stream()
        .filter(each -> text.contains(each.getKey()))
        .map(each -> new Sign(file.name(), Place.in(file.path()), each.getValue(), each.getKey()))
        .toList();
  }

  /** Why a file's security configuration stays unread, as end of a sentence. */
  static Optional<String> unread(SourceFile file, String text) {
    String language = LANGUAGES.getOrDefault(file.extension(), "");
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

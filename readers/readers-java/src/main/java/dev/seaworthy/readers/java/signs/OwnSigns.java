package dev.seaworthy.readers.java.signs;

import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Page;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.readers.java.syntax.Annotation;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a program has of its own, so that a framework's default is out of force, and its pages. */
final class OwnSigns {
  private static final Set<String> USERS =
      Set.of(
          "UserDetailsService",
          "UserDetailsManager",
          "ReactiveUserDetailsService",
          "MapReactiveUserDetailsService",
          "InMemoryUserDetailsManager",
          "JdbcUserDetailsManager",
          "AuthenticationManager",
          "ReactiveAuthenticationManager",
          "AuthenticationProvider",
          "AuthenticationManagerResolver",
          "ClientRegistrationRepository",
          "DaoAuthenticationProvider");

  private static final Set<String> TOKENS = Set.of("JwtDecoder", "ReactiveJwtDecoder");

  private static final Map<String, Sign.Kind> BEANS =
      Map.of(
          "HttpExchangeRepository", Sign.Kind.KEPT_EXCHANGES,
          "InMemoryHttpExchangeRepository", Sign.Kind.KEPT_EXCHANGES,
          "HttpTraceRepository", Sign.Kind.KEPT_EXCHANGES,
          "InMemoryHttpTraceRepository", Sign.Kind.KEPT_EXCHANGES,
          "SanitizingFunction", Sign.Kind.OWN_SANITIZING,
          "MailSender", Sign.Kind.OWN_MAIL_SENDER,
          "JavaMailSender", Sign.Kind.OWN_MAIL_SENDER,
          "JavaMailSenderImpl", Sign.Kind.OWN_MAIL_SENDER,
          "AdminMail", Sign.Kind.OWN_MAIL_SENDER);

  private static final Set<String> METHOD_SECURITY =
      Set.of("EnableMethodSecurity", "EnableGlobalMethodSecurity", "EnableReactiveMethodSecurity");

  private static final List<String> FOR_FEW =
      List.of("/admin", "/administrator", "/manage", "/management", "/backoffice", "/console");

  private final TypeDeclaration type;
  private final List<Observation> to;

  private OwnSigns(TypeDeclaration type, List<Observation> to) {
    this.type = type;
    this.to = to;
  }

  static void in(TypeDeclaration type, List<Observation> to) {
    OwnSigns reading = new OwnSigns(type, to);
    type.annotations().stream()
        .filter(each -> METHOD_SECURITY.contains(each.name()))
        .forEach(each -> reading.sign(type.name(), each, Sign.Kind.METHOD_SECURITY));
    for (Method method : type.methods()) {
      reading.beans(method);
    }
    reading.implemented();
    reading.pages();
  }

  private void implemented() {
    for (String each : type.supertypes()) {
      if (USERS.contains(each) && !type.methods().isEmpty()) {
        to.add(new Sign(type.name(), type.methods().get(0).place(), Sign.Kind.OWN_USERS, each));
      }
      if (BEANS.containsKey(each) && !type.methods().isEmpty()) {
        Sign.Kind kind = BEANS.get(each);
        to.add(new Sign(type.name(), type.methods().get(0).place(), kind, each));
      }
    }
  }

  private void beans(Method method) {
    String subject = type.name() + "." + method.name();
    boolean bean = method.annotations().stream().anyMatch(each -> each.name().equals("Bean"));
    boolean builds =
        method.parameters().stream()
            .anyMatch(each -> each.type().equals("AuthenticationManagerBuilder"));
    if (builds || (bean && USERS.contains(method.type()))) {
      to.add(new Sign(subject, method.place(), Sign.Kind.OWN_USERS, method.type()));
    }
    if (bean && BEANS.containsKey(method.type())) {
      Sign.Kind kind = BEANS.get(method.type());
      to.add(new Sign(subject, method.place(), kind, method.type()));
    }
    if (bean && TOKENS.contains(method.type())) {
      to.add(new Sign(subject, method.place(), Sign.Kind.OWN_TOKENS, method.type()));
    }
  }

  private void sign(String subject, Annotation at, Sign.Kind kind) {
    to.add(new Sign(subject, at.place(), kind, "@" + at.name()));
  }

  private void pages() {
    List<String> stems = new ArrayList<>();
    type.annotation("RequestMapping").ifPresent(each -> stems.addAll(paths(each)));
    for (String stem : stems) {
      if (isForFew(stem)) {
        Annotation mapping = type.annotation("RequestMapping").orElseThrow();
        to.add(new Page(type.name(), mapping.place(), "GET", slashed(stem)));
        return;
      }
    }
    if (stems.isEmpty() || stems.equals(List.of("/"))) {
      type.methods().forEach(this::pagesOf);
    }
  }

  private void pagesOf(Method method) {
    for (Annotation each : method.annotations()) {
      if (each.name().endsWith("Mapping")) {
        String verb = each.name().substring(0, each.name().length() - "Mapping".length());
        String httpMethod = verb.equals("Request") ? "GET" : verb.toUpperCase(Locale.ROOT);
        paths(each).stream()
            .filter(OwnSigns::isForFew)
            .findFirst()
            .ifPresent(
                path ->
                    to.add(
                        new Page(
                            type.name() + "." + method.name(),
                            each.place(),
                            httpMethod,
                            slashed(path))));
      }
    }
  }

  private static List<String> paths(Annotation mapping) {
    List<String> paths = new ArrayList<>(mapping.texts("value"));
    paths.addAll(mapping.texts("path"));
    return paths;
  }

  private static boolean isForFew(String path) {
    String slashed = slashed(path);
    return FOR_FEW.stream()
        .anyMatch(each -> slashed.equals(each) || slashed.startsWith(each + "/"));
  }

  private static String slashed(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}

package dev.seaworthy.readers.java.signs;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Origins;
import dev.seaworthy.engine.program.Observation.Origins.Means;
import dev.seaworthy.readers.java.syntax.Annotation;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.Texts;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Origins that may read answers: annotations, registries, configuration objects, headers. */
final class OriginSigns {
  private static final Set<String> EXACT =
      Set.of("allowedOrigins", "setAllowedOrigins", "addAllowedOrigin");
  private static final Set<String> PATTERNS =
      Set.of("allowedOriginPatterns", "setAllowedOriginPatterns", "addAllowedOriginPattern");
  private static final Set<String> CREDENTIALS = Set.of("allowCredentials", "setAllowCredentials");
  private static final Set<String> HEADERS =
      Set.of("setHeader", "addHeader", "header", "set", "add");
  private static final Set<String> SOCKETS =
      Set.of("StompEndpointRegistry", "WebSocketHandlerRegistry");

  private final Texts texts;
  private final List<Observation> to;

  private OriginSigns(Texts texts, List<Observation> to) {
    this.texts = texts;
    this.to = to;
  }

  static void in(TypeDeclaration type, Texts texts, List<Observation> to) {
    OriginSigns reading = new OriginSigns(texts, to);
    type.annotation("CrossOrigin").ifPresent(each -> reading.annotation(type.name(), each));
    for (Method method : type.methods()) {
      String subject = type.name() + "." + method.name();
      method.annotations().stream()
          .filter(each -> each.name().equals("CrossOrigin"))
          .forEach(each -> reading.annotation(subject, each));
      reading.calls(subject, method);
    }
  }

  private void annotation(String subject, Annotation annotation) {
    List<String> exact = new ArrayList<>();
    boolean whole = addTexts(annotation, "value", exact) && addTexts(annotation, "origins", exact);
    List<String> patterns = new ArrayList<>();
    whole = addTexts(annotation, "originPatterns", patterns) && whole;
    Optional<Boolean> credentials =
        annotation.texts("allowCredentials").stream().findFirst().map("true"::equals);
    if (!whole) {
      return;
    }
    if (!patterns.isEmpty()) {
      add(subject, annotation.place(), Means.PATTERNS, patterns, credentials);
    } else {
      List<String> origins = exact.isEmpty() ? List.of("*") : exact;
      add(subject, annotation.place(), Means.EXACT, origins, credentials);
    }
  }

  /** Whether all of an element is known. */
  private boolean addTexts(Annotation annotation, String element, List<String> origins) {
    Optional<Expression> value = annotation.value(element);
    Optional<List<String>> all = value.flatMap(texts::of);
    all.ifPresent(origins::addAll);
    return value.isEmpty() || all.isPresent();
  }

  private void calls(String subject, Method method) {
    Optional<Boolean> credentials = credentials(method);
    boolean socket = method.parameters().stream().anyMatch(each -> SOCKETS.contains(each.type()));
    method.calls(
        EXACT,
        each -> origins(subject, each, socket ? Means.WEB_SOCKET : Means.EXACT, credentials));
    method.calls(
        PATTERNS,
        each -> origins(subject, each, socket ? Means.WEB_SOCKET : Means.PATTERNS, credentials));
    method.calls(
        Set.of("applyPermitDefaultValues"),
        each -> {
          if (!names(method, EXACT) && !names(method, PATTERNS)) {
            add(subject, each.place(), Means.EXACT, List.of("*"), credentials);
          }
        });
    method.calls(HEADERS, each -> header(subject, method, each));
    method.calls(
        Set.of("addMapping"),
        each -> {
          if (!names(method, EXACT) && !names(method, PATTERNS)) {
            add(subject, each.place(), Means.EXACT, List.of("*"), credentials);
          }
        });
  }

  private static boolean names(Method method, Set<String> calls) {
    return calls.stream().anyMatch(method::mentions);
  }

  private void origins(
      String subject, Expression expression, Means means, Optional<Boolean> credentials) {
    if (expression instanceof Expression.Call call) {
      List<String> origins = new ArrayList<>();
      for (Expression each : call.arguments()) {
        Optional<List<String>> known =
            isAll(each) ? Optional.of(List.of("*")) : texts.of(single(each));
        known.ifPresent(origins::addAll);
      }
      if (!origins.isEmpty()) {
        add(subject, call.place(), means, origins, credentials);
      }
    }
  }

  /** {@code Collections.singletonList("*")} is its argument. */
  private static Expression single(Expression expression) {
    return expression instanceof Expression.Call call
            && call.name().startsWith("singleton")
            && call.arguments().size() == 1
        ? call.arguments().get(0)
        : expression;
  }

  private static boolean isAll(Expression expression) {
    return single(expression) instanceof Expression.Name name
        && name.text().equals("CorsConfiguration.ALL");
  }

  private Optional<Boolean> credentials(Method method) {
    List<Boolean> said = new ArrayList<>();
    method.calls(
        CREDENTIALS,
        each -> {
          if (each instanceof Expression.Call call
              && call.arguments().size() == 1
              && call.arguments().get(0) instanceof Expression.Name name) {
            said.add(name.last().toLowerCase(Locale.ROOT).equals("true"));
          }
        });
    return said.stream().findFirst();
  }

  /** A filter of the program's own that writes the header. */
  private void header(String subject, Method method, Expression expression) {
    if (!(expression instanceof Expression.Call call) || call.arguments().size() != 2) {
      return;
    }
    if (!isHeader(call.arguments().get(0), "Access-Control-Allow-Origin")) {
      return;
    }
    Expression value = call.arguments().get(1);
    boolean echo = isOriginOfRequest(value);
    Optional<String> text = texts.one(value);
    if (echo || text.isPresent()) {
      add(
          subject,
          call.place(),
          Means.HEADER,
          List.of(echo ? "request" : text.orElseThrow()),
          headerCredentials(method));
    }
  }

  private Optional<Boolean> headerCredentials(Method method) {
    List<Boolean> said = new ArrayList<>();
    method.calls(
        HEADERS,
        each -> {
          if (each instanceof Expression.Call call
              && call.arguments().size() == 2
              && isHeader(call.arguments().get(0), "Access-Control-Allow-Credentials")) {
            said.add(texts.one(call.arguments().get(1)).filter("true"::equals).isPresent());
          }
        });
    return said.stream().findFirst();
  }

  private boolean isHeader(Expression expression, String header) {
    boolean constant =
        expression instanceof Expression.Name name
            && name.last().equals(header.toUpperCase(Locale.ROOT).replace('-', '_'));
    return constant || texts.one(expression).filter(header::equalsIgnoreCase).isPresent();
  }

  private boolean isOriginOfRequest(Expression value) {
    if (value instanceof Expression.Call call && call.name().equals("getHeader")) {
      return !call.arguments().isEmpty() && isHeader(call.arguments().get(0), "Origin");
    }
    return false;
  }

  private void add(
      String subject,
      Place place,
      Means means,
      List<String> origins,
      Optional<Boolean> credentials) {
    to.add(new Origins(subject, place, means, origins, credentials));
  }
}

package dev.seaworthy.readers.java.signs;

import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements that are bad wherever they stand: one call or one new object each. */
final class PlainSigns {
  private static final Map<String, Sign.Kind> MADE =
      Map.of(
          "DefaultHttpFirewall", Sign.Kind.FIREWALL,
          "HttpInvokerServiceExporter", Sign.Kind.JAVA_OBJECTS,
          "RmiServiceExporter", Sign.Kind.JAVA_OBJECTS,
          "HessianServiceExporter", Sign.Kind.JAVA_OBJECTS);

  /** Methods that are bad with the argument {@code true}. */
  private static final Set<String> WIDENING =
      Set.of(
          "setAllowUrlEncodedSlash",
          "setAllowUrlEncodedDoubleSlash",
          "setAllowUrlEncodedPercent",
          "setAllowUrlEncodedPeriod",
          "setAllowBackSlash",
          "setAllowSemicolon",
          "setAllowNull",
          "setUnsafeAllowAnyHttpMethod");

  private final TypeDeclaration type;
  private final List<Observation> to;

  private PlainSigns(TypeDeclaration type, List<Observation> to) {
    this.type = type;
    this.to = to;
  }

  static void in(TypeDeclaration type, List<Observation> to) {
    PlainSigns reading = new PlainSigns(type, to);
    type.annotation("EnableWebSecurity")
        .filter(each -> each.value("debug").filter(PlainSigns::isTrue).isPresent())
        .ifPresent(
            each ->
                to.add(
                    new Sign(
                        type.name(),
                        each.place(),
                        Sign.Kind.SECURITY_DEBUG,
                        "@EnableWebSecurity(debug = true)")));
    type.methods().forEach(reading::in);
  }

  private void in(Method method) {
    method.calls(MADE.keySet(), each -> made(method, each));
    method.calls(WIDENING, each -> widened(method, each));
    method.calls(
        Set.of("enableDefaultTyping", "activateDefaultTyping", "activateDefaultTypingAsProperty"),
        each -> typing(method, each));
    method.calls(Set.of("GenericJackson2JsonRedisSerializer"), each -> serializer(method, each));
    boolean web = method.parameters().stream().anyMatch(each -> each.type().equals("WebSecurity"));
    if (web || method.type().equals("WebSecurityCustomizer")) {
      method.calls(Set.of("debug"), each -> debug(method, each));
    }
    if (method.type().equals("FlywayMigrationStrategy")) {
      method.calls(Set.of("clean"), each -> add(method, each, Sign.Kind.SCHEMA_CLEANED, "clean()"));
    }
  }

  private void made(Method method, Expression expression) {
    if (expression instanceof Expression.New made) {
      Sign.Kind kind = MADE.getOrDefault(made.type(), Sign.Kind.JAVA_OBJECTS);
      add(method, made, kind, made.type());
    }
  }

  private void widened(Method method, Expression expression) {
    if (expression instanceof Expression.Call call && isTrue(call.arguments())) {
      add(method, call, Sign.Kind.FIREWALL, call.name());
    }
  }

  private void typing(Method method, Expression expression) {
    if (!(expression instanceof Expression.Call call)) {
      return;
    }
    boolean anyClass =
        call.name().equals("enableDefaultTyping")
            || call.arguments().stream()
                .anyMatch(
                    each ->
                        each instanceof Expression.Name name
                            && name.text().contains("LaissezFaireSubTypeValidator"));
    if (anyClass) {
      add(method, call, Sign.Kind.DEFAULT_TYPING, call.name());
    }
  }

  private void serializer(Method method, Expression expression) {
    if (expression instanceof Expression.New made && made.arguments().isEmpty()) {
      add(method, made, Sign.Kind.DEFAULT_TYPING, made.type());
    }
  }

  private void debug(Method method, Expression expression) {
    if (expression instanceof Expression.Call call && isTrue(call.arguments())) {
      add(method, call, Sign.Kind.SECURITY_DEBUG, "debug(true)");
    }
  }

  private void add(Method method, Expression at, Sign.Kind kind, String detail) {
    to.add(new Sign(type.name() + "." + method.name(), at.place(), kind, detail));
  }

  private static boolean isTrue(List<Expression> arguments) {
    return arguments.size() == 1 && isTrue(arguments.get(0));
  }

  private static boolean isTrue(Expression expression) {
    return expression instanceof Expression.Name name && name.text().equals("true");
  }
}

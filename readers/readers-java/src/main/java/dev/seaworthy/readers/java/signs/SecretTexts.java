package dev.seaworthy.readers.java.signs;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.java.syntax.Annotation;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Field;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.Statement;
import dev.seaworthy.readers.java.syntax.Texts;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Texts of a program that stand under a name, and those that are handed to what signs: candidates
 * for secrets. Which of them is one, a check decides.
 */
final class SecretTexts {
  /** Methods and classes whose argument is a key. */
  private static final Set<String> SIGNING =
      Set.of(
          "setSigningKey",
          "signWith",
          "hmacShaKeyFor",
          "HMAC256",
          "HMAC384",
          "HMAC512",
          "SecretKeySpec",
          "MacSigner");

  private final TypeDeclaration type;
  private final Texts texts;
  private final List<Fact<Datum>> to;
  private final Set<Place> taken = new HashSet<>();

  private SecretTexts(TypeDeclaration type, Texts texts, List<Fact<Datum>> to) {
    this.type = type;
    this.texts = texts;
    this.to = to;
  }

  static void in(TypeDeclaration type, Texts texts, List<Fact<Datum>> to) {
    SecretTexts reading = new SecretTexts(type, texts, to);
    for (Field field : type.fields()) {
      if (!isInjected(field)) {
        field.value().ifPresent(value -> reading.named(field.name(), value));
      }
    }
    for (Method method : type.methods()) {
      reading.in(method);
    }
  }

  private static boolean isInjected(Field field) {
    return field.annotations().stream().map(Annotation::name).anyMatch("Value"::equals);
  }

  private void in(Method method) {
    method.calls(SIGNING, call -> keys(call));
    if (SIGNING.stream().anyMatch(method::mentions) || method.mentions("rememberMe")) {
      locals(method.statements());
    }
    method.calls(Set.of("key"), call -> rememberMe(method, call));
  }

  private void locals(List<Statement> statements) {
    for (Statement each : statements) {
      if (each instanceof Statement.Assign assign) {
        named(assign.name(), assign.value());
      }
    }
  }

  private void named(String name, Expression value) {
    Expression plain = withoutBytes(value);
    if (plain instanceof Expression.Text text && !text.text().isEmpty()) {
      add(type.name() + "." + name, text.text(), text.place());
    } else if (plain instanceof Expression.Joined joined) {
      texts.one(joined).ifPresent(text -> add(type.name() + "." + name, text, joined.place()));
    }
  }

  /** A key written where it is used; one that has a name is found by its name. */
  private void keys(Expression call) {
    for (Expression each : arguments(call)) {
      Expression plain = withoutBytes(each);
      if (plain instanceof Expression.Text text && text.text().length() > 3) {
        boolean algorithm = text.text().matches("(?i)(HS|RS|ES|PS)\\d{3}|Hmac\\w+|AES.*|DES.*|RSA");
        if (!algorithm) {
          add(type.name() + ".signingKey", text.text(), text.place());
        }
      } else if (plain instanceof Expression.Name name) {
        constant(name);
      }
    }
  }

  /** A constant that signs is a key, whatever it is called. */
  private void constant(Expression.Name name) {
    Optional<Field> field = type.field(name.last());
    field
        .flatMap(Field::value)
        .filter(Expression.Text.class::isInstance)
        .map(Expression.Text.class::cast)
        .ifPresent(
            text ->
                add(type.name() + "." + name.last() + ".signingKey", text.text(), text.place()));
  }

  private void rememberMe(Method method, Expression call) {
    if (!method.mentions("rememberMe") || arguments(call).size() != 1) {
      return;
    }
    Expression argument = arguments(call).get(0);
    texts
        .one(argument)
        .ifPresent(text -> add(type.name() + ".rememberMe.key", text, argument.place()));
  }

  private static List<Expression> arguments(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return call.arguments();
    }
    return expression instanceof Expression.New made ? made.arguments() : List.of();
  }

  /** {@code "…".getBytes(UTF_8)} and {@code decode("…")} are the text. */
  private static Expression withoutBytes(Expression expression) {
    if (expression instanceof Expression.Call call && call.name().equals("getBytes")) {
      return call.on().orElse(expression);
    }
    boolean decodes =
        expression instanceof Expression.Call call
            && call.name().startsWith("decode")
            && !call.arguments().isEmpty();
    return decodes ? withoutBytes(((Expression.Call) expression).arguments().get(0)) : expression;
  }

  private void add(String name, String text, Place place) {
    if (taken.add(place)) {
      Origin origin = Origin.of(Layer.at(place, text));
      to.add(new Fact<>(name, Value.known(Datum.text(text)), origin));
    }
  }
}

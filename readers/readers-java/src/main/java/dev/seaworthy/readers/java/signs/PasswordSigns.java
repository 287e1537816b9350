package dev.seaworthy.readers.java.signs;

import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.PasswordEncoding;
import dev.seaworthy.engine.program.Observation.WrittenUser;
import dev.seaworthy.engine.program.Observation.WrittenUser.Stored;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.Statement;
import dev.seaworthy.readers.java.syntax.Texts;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How passwords are stored, and users that are written into the program. */
final class PasswordSigns {
  private static final Set<String> ENCODERS =
      Set.of(
          "NoOpPasswordEncoder",
          "Md4PasswordEncoder",
          "Md5PasswordEncoder",
          "ShaPasswordEncoder",
          "LdapShaPasswordEncoder",
          "MessageDigestPasswordEncoder",
          "PlaintextPasswordEncoder",
          "StandardPasswordEncoder",
          "BCryptPasswordEncoder");

  /** Words of a class of the program's own that hashes with something broken. */
  private static final List<String> BROKEN =
      List.of("md5Hex", "md5DigestAsHex", "encryptMD5", "sha1Hex", "MD5", "Md5");

  private final Texts texts;
  private final List<Observation> to;

  private PasswordSigns(Texts texts, List<Observation> to) {
    this.texts = texts;
    this.to = to;
  }

  static void in(TypeDeclaration type, Texts texts, List<Observation> to) {
    PasswordSigns reading = new PasswordSigns(texts, to);
    boolean own = type.supertypes().contains("PasswordEncoder");
    for (Method method : type.methods()) {
      String subject = type.name() + (method.name().isEmpty() ? "" : "." + method.name());
      method.calls(ENCODERS, each -> reading.made(subject, each));
      method.calls(Set.of("getInstance"), each -> reading.instance(subject, each));
      method.calls(
          Set.of("withDefaultPasswordEncoder"), each -> reading.user(subject, each, Stored.CLEAR));
      reading.users(subject, method);
      if (own && method.name().equals("encode")) {
        reading.own(subject, method);
      }
    }
  }

  private void made(String subject, Expression expression) {
    if (expression instanceof Expression.New made) {
      boolean bcrypt = made.type().equals("BCryptPasswordEncoder");
      Optional<Integer> cost =
          made.arguments().stream().flatMap(each -> number(each).stream()).findFirst();
      if (!bcrypt || cost.isPresent()) {
        to.add(new PasswordEncoding(subject, made.place(), made.type(), cost));
      }
    }
  }

  private void instance(String subject, Expression expression) {
    boolean plain =
        expression instanceof Expression.Call call
            && call.on().orElse(null) instanceof Expression.Name name
            && name.text().equals("NoOpPasswordEncoder");
    if (plain) {
      to.add(
          new PasswordEncoding(
              subject, expression.place(), "NoOpPasswordEncoder", Optional.empty()));
    }
  }

  private void own(String subject, Method method) {
    for (String each : BROKEN) {
      if (method.mentions(each)) {
        to.add(new PasswordEncoding(subject, method.place(), each, Optional.empty()));
        return;
      }
    }
    boolean asTyped =
        method.statements().size() == 1
            && method.statements().get(0) instanceof Statement.Return returned
            && isParameter(returned.value(), method);
    if (asTyped) {
      to.add(new PasswordEncoding(subject, method.place(), "plain text", Optional.empty()));
    }
  }

  private static boolean isParameter(Expression value, Method method) {
    Expression root = value;
    if (root instanceof Expression.Call call && call.name().equals("toString")) {
      root = call.on().orElse(value);
    }
    String name = root instanceof Expression.Name plain ? plain.text() : "";
    return method.parameters().stream().anyMatch(each -> each.name().equals(name));
  }

  private void users(String subject, Method method) {
    boolean inMemory =
        method.mentions("inMemoryAuthentication")
            || method.mentions("InMemoryUserDetailsManager")
            || method.mentions("MapReactiveUserDetailsService");
    if (inMemory) {
      method.calls(
          Set.of("password"),
          each -> {
            if (each instanceof Expression.Call call && call.arguments().size() == 1) {
              user(subject, call, stored(call.arguments().get(0)));
            }
          });
    }
  }

  private Stored stored(Expression password) {
    boolean encoded =
        password instanceof Expression.Call call
            && call.name().equals("encode")
            && call.arguments().size() == 1;
    Expression written = encoded ? ((Expression.Call) password).arguments().get(0) : password;
    Optional<String> text = texts.one(written);
    if (text.isEmpty()) {
      return Stored.ELSEWHERE;
    }
    String mark = text.get();
    boolean hashed =
        !encoded && (mark.startsWith("$2") || (mark.startsWith("{") && !mark.startsWith("{noop}")));
    return hashed ? Stored.HASHED : Stored.CLEAR;
  }

  private void user(String subject, Expression at, Stored stored) {
    to.add(new WrittenUser(subject, at.place(), stored));
  }

  private static Optional<Integer> number(Expression expression) {
    if (expression instanceof Expression.Numeral number
        && number.text().length() < 9
        && number.text().chars().allMatch(Character::isDigit)) {
      return Optional.of(Integer.valueOf(number.text()));
    }
    return Optional.empty();
  }
}

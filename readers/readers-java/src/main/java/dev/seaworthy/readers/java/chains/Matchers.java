package dev.seaworthy.readers.java.chains;

import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns the arguments of a call that names requests into a matcher. */
final class Matchers {
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");

  /** Where Spring Boot looks for what browsers load beside pages. */
  private static final List<String> STATIC =
      List.of("/css/**", "/js/**", "/images/**", "/webjars/**", "/favicon.*", "/*/icon-*");

  private static final Set<String> WRAPPERS =
      Set.of(
          "antMatcher",
          "pattern",
          "matcher",
          "pathMatchers",
          "matchers",
          "AntPathRequestMatcher",
          "MvcRequestMatcher",
          "PathPatternParserServerWebExchangeMatcher",
          "OrRequestMatcher",
          "anyOf");

  private final Texts texts;

  Matchers(Texts texts) {
    this.texts = texts;
  }

  /** The requests that arguments name; with none, or a method only, all requests. */
  Matcher of(List<Expression> arguments) {
    List<String> patterns = new ArrayList<>();
    List<Matcher> others = new ArrayList<>();
    Optional<String> method = Optional.empty();
    for (Expression each : arguments) {
      Optional<String> named = method(each);
      if (named.isPresent()) {
        method = named;
      } else {
        add(each, patterns, others);
      }
    }
    if (patterns.isEmpty() && others.isEmpty()) {
      return method.isPresent()
          ? new Matcher.Paths(List.of("/**"), method)
          : new Matcher.Everything();
    }
    if (!patterns.isEmpty()) {
      others.add(0, new Matcher.Paths(patterns, method));
    }
    return others.size() == 1 ? others.get(0) : new Matcher.AnyOf(others);
  }

  private void add(Expression expression, List<String> patterns, List<Matcher> others) {
    Optional<List<String>> plain = texts.of(expression);
    if (plain.isPresent() && plain.get().stream().noneMatch(each -> each.contains("${"))) {
      patterns.addAll(plain.get());
    } else if (expression instanceof Expression.Items items) {
      items.items().forEach(each -> add(each, patterns, others));
    } else if (expression instanceof Expression.New made && WRAPPERS.contains(made.type())) {
      others.add(of(made.arguments()));
    } else if (expression instanceof Expression.Call call) {
      others.add(call(call));
    } else {
      others.add(new Matcher.Opaque("names requests by what was not read"));
    }
  }

  private Matcher call(Expression.Call call) {
    Expression root = call;
    List<Expression.Call> calls = new ArrayList<>();
    while (root instanceof Expression.Call each) {
      calls.add(0, each);
      root = each.on().orElse(new Expression.Name("", each.place()));
    }
    String type = root instanceof Expression.Name name ? name.last() : "";
    if (type.equals("EndpointRequest")) {
      return endpoints(calls);
    }
    String first = calls.get(0).name();
    if (type.equals("PathRequest")) {
      return first.equals("toH2Console")
          ? new Matcher.Paths(List.of("/h2-console/**"), Optional.empty())
          : new Matcher.Paths(STATIC, Optional.empty());
    }
    Expression.Call last = calls.get(calls.size() - 1);
    return WRAPPERS.contains(last.name())
        ? of(last.arguments())
        : new Matcher.Opaque("names requests by what was not read");
  }

  private Matcher endpoints(List<Expression.Call> calls) {
    List<String> ids = new ArrayList<>();
    List<String> except = new ArrayList<>();
    for (Expression.Call call : calls) {
      List<String> to = call.name().startsWith("excluding") ? except : ids;
      for (Expression each : call.arguments()) {
        Optional<String> id = endpoint(each);
        if (id.isEmpty()) {
          return new Matcher.Opaque("names management endpoints by what was not read");
        }
        to.add(id.get());
      }
    }
    return new Matcher.Endpoints(ids, except);
  }

  /** {@code "health"} and {@code HealthEndpoint.class} are the same endpoint. */
  private Optional<String> endpoint(Expression expression) {
    if (expression instanceof Expression.Name name && name.last().equals("class")) {
      String type = name.text().substring(0, Math.max(0, name.text().length() - ".class".length()));
      String simple = type.substring(type.lastIndexOf('.') + 1);
      return Optional.of(
          simple
              .replaceAll("(Reactive)?(Web)?(Endpoint|Extension)+$", "")
              .toLowerCase(Locale.ROOT));
    }
    return texts.one(expression).map(id -> id.replace("-", "").toLowerCase(Locale.ROOT));
  }

  private static Optional<String> method(Expression expression) {
    if (expression instanceof Expression.Text text && METHODS.contains(text.text())) {
      return Optional.of(text.text());
    }
    boolean named =
        expression instanceof Expression.Name name
            && METHODS.contains(name.last())
            && (name.text().startsWith("HttpMethod.") || name.text().indexOf('.') < 0);
    if (named) {
      return Optional.of(((Expression.Name) expression).last());
    }
    boolean called =
        expression instanceof Expression.Call call
            && call.name().equals("name")
            && call.on().isPresent();
    return called ? method(((Expression.Call) expression).on().orElseThrow()) : Optional.empty();
  }
}

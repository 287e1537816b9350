package dev.seaworthy.readers.java.chains;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.AccessRule.Access;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Expression.Call;
import dev.seaworthy.readers.java.syntax.Expression.Lambda;
import dev.seaworthy.readers.java.syntax.Expression.MethodReference;
import dev.seaworthy.readers.java.syntax.Expression.Name;
import dev.seaworthy.readers.java.syntax.Field;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.Statement;
import dev.seaworthy.readers.java.syntax.Texts;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the calls that build one chain, in the order in which they are made, and notes what each
 * does. Used once.
 */
final class ChainWalk {
  /** Methods of the same class that call each other, deeper than anybody writes them. */
  private static final int DEEPEST = 12;

  private static final Set<String> MATCHERS =
      Set.of(
          "antMatchers",
          "mvcMatchers",
          "requestMatchers",
          "pathMatchers",
          "matchers",
          "securityMatcher",
          "antMatcher",
          "mvcMatcher",
          "securityMatchers");

  private static final Set<String> OPAQUE_MATCHERS =
      Set.of("regexMatchers", "regexMatcher", "requestMatcher", "dispatcherTypeMatchers");

  private static final Map<String, Access> ACCESS =
      Map.ofEntries(
          Map.entry("permitAll", Access.EVERYBODY),
          Map.entry("anonymous", Access.EVERYBODY),
          Map.entry("authenticated", Access.KNOWN_VISITORS),
          Map.entry("fullyAuthenticated", Access.KNOWN_VISITORS),
          Map.entry("rememberMe", Access.KNOWN_VISITORS),
          Map.entry("hasRole", Access.KNOWN_VISITORS),
          Map.entry("hasAnyRole", Access.KNOWN_VISITORS),
          Map.entry("hasAllRoles", Access.KNOWN_VISITORS),
          Map.entry("hasAuthority", Access.KNOWN_VISITORS),
          Map.entry("hasAnyAuthority", Access.KNOWN_VISITORS),
          Map.entry("hasAllAuthorities", Access.KNOWN_VISITORS),
          Map.entry("denyAll", Access.NOBODY),
          Map.entry("hasIpAddress", Access.OPAQUE),
          Map.entry("access", Access.OPAQUE));

  private final TypeDeclaration type;
  private final Texts texts;
  private final Matchers matchers;
  private final ChainDraft draft;
  private int depth;

  ChainWalk(TypeDeclaration type, Texts texts, ChainDraft draft) {
    this.type = type;
    this.texts = texts;
    this.matchers = new Matchers(texts);
    this.draft = draft;
  }

  /** Follows a method whose parameter is the chain. */
  void follow(Method method, Spot start, String parameter) {
    Map<String, Spot> scope = new HashMap<>();
    scope.put(parameter, start);
    follow(method.statements(), scope, false);
  }

  /** Follows statements in which names stand for parts of a chain. */
  void follow(List<Statement> statements, Map<String, Spot> scope, boolean perhaps) {
    for (Statement each : statements) {
      if (each instanceof Statement.Act act) {
        evaluate(act.expression(), scope, perhaps);
      } else if (each instanceof Statement.Return returned) {
        evaluate(returned.value(), scope, perhaps);
      } else if (each instanceof Statement.Assign assign) {
        texts.note(assign.name(), assign.value());
        evaluate(assign.value(), scope, perhaps).ifPresent(spot -> scope.put(assign.name(), spot));
      } else if (each instanceof Statement.Perhaps sometimes) {
        follow(sometimes.body(), scope, true);
      }
    }
  }

  private Optional<Spot> evaluate(Expression expression, Map<String, Spot> scope, boolean perhaps) {
    Deque<Call> calls = new ArrayDeque<>();
    Expression root = expression;
    while (root instanceof Call call && call.on().isPresent()) {
      calls.addFirst(call);
      root = call.on().get();
    }
    if (root instanceof Expression.Other other) {
      other.parts().forEach(part -> evaluate(part, scope, true));
      return Optional.empty();
    }
    Optional<Spot> spot = start(root, calls, scope, perhaps);
    for (Call call : calls) {
      if (spot.isEmpty()) {
        return Optional.empty();
      }
      spot = apply(spot.get(), call, scope, perhaps);
    }
    return spot;
  }

  private Optional<Spot> start(
      Expression root, Deque<Call> calls, Map<String, Spot> scope, boolean perhaps) {
    if (root instanceof Name name) {
      Spot known = scope.get(name.text().replaceFirst("^this\\.", ""));
      if (known == null) {
        calls.forEach(call -> handedOn(call, name.text(), scope, perhaps));
      }
      return Optional.ofNullable(known);
    }
    if (root instanceof Call call) {
      handedOn(call, "", scope, perhaps);
    }
    return Optional.empty();
  }

  /** A call that gets the chain as an argument. */
  private void handedOn(Call call, String on, Map<String, Spot> scope, boolean perhaps) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Spot spot = call.arguments().get(i) instanceof Name name ? scope.get(name.text()) : null;
      if (spot == null) {
        continue;
      }
      Optional<Method> own =
          on.isEmpty() || on.equals("this")
              ? ownMethod(call.name(), call.arguments().size())
              : Optional.empty();
      if (own.isPresent() && depth < DEEPEST) {
        depth++;
        Field parameter = own.get().parameters().get(i);
        Map<String, Spot> inner = new HashMap<>();
        inner.put(parameter.name(), spot);
        follow(own.get().statements(), inner, perhaps);
        depth--;
      } else if (on.equals("super") && type.supertypes().contains("WebSecurityConfigurerAdapter")) {
        usual(call.place(), spot);
      } else {
        draft.gap("code that was not followed adds to it at " + call.place());
      }
    }
  }

  /** What the older adapter does where nobody overrides it. */
  private void usual(Place place, Spot spot) {
    if (spot.kind() == Spot.Kind.CHAIN) {
      draft.rule(new Matcher.Everything(), Access.KNOWN_VISITORS, place);
      draft.named(Feature.FORM_LOGIN, place, false);
      draft.named(Feature.HTTP_BASIC, place, false);
    }
  }

  private Optional<Method> ownMethod(String name, int arguments) {
    return type.methods().stream()
        .filter(each -> each.name().equals(name) && each.parameters().size() == arguments)
        .filter(Method::hasBody)
        .findFirst();
  }

  private Optional<Spot> apply(Spot spot, Call call, Map<String, Spot> scope, boolean perhaps) {
    return Optional.of(
        switch (spot.kind()) {
          case CHAIN -> onChain(spot, call, scope, perhaps);
          case RULES -> onRules(spot, call, perhaps);
          case REACH -> onReach(spot, call);
          case FEATURE -> onFeature(spot, call, scope, perhaps);
          case WEB -> call.name().equals("ignoring") ? spot.inner(Spot.Kind.IGNORED) : spot;
          case IGNORED -> onIgnored(spot, call, perhaps);
          case ELSE -> call.name().equals("and") ? spot.back() : spot;
        });
  }

  private Spot onChain(Spot spot, Call call, Map<String, Spot> scope, boolean perhaps) {
    String name = call.name();
    Optional<Feature> feature = Spot.featureOf(name);
    if (feature.isPresent()) {
      return feature(spot, feature.get(), call, scope, perhaps);
    }
    switch (name) {
      case "authorizeRequests", "authorizeHttpRequests", "authorizeExchange" -> {
        draft.fallback(name.equals("authorizeRequests") ? Access.EVERYBODY : Access.NOBODY);
        return inside(spot, spot.inner(Spot.Kind.RULES), call, scope, perhaps);
      }
      case "requestMatchers", "securityMatchers" -> {
        boolean function = call.arguments().stream().anyMatch(Lambda.class::isInstance);
        if (call.arguments().isEmpty() || function) {
          return inside(spot, spot.inner(Spot.Kind.REACH), call, scope, perhaps);
        }
        draft.reach(matchers.of(call.arguments()));
      }
      case "securityMatcher", "antMatcher", "mvcMatcher" ->
          draft.reach(matchers.of(call.arguments()));
      case "requestMatcher", "regexMatcher" -> draft.reach(matcher(call));
      case "addFilter", "addFilterBefore", "addFilterAfter", "addFilterAt" ->
          draft.named(Feature.OWN_FILTER, call.place(), perhaps);
      case "exceptionHandling",
          "anonymous",
          "logout",
          "x509",
          "requestCache",
          "securityContext",
          "servletApi",
          "portMapper",
          "jee",
          "oauth2Client" -> {
        return call.arguments().isEmpty() ? spot.inner(Spot.Kind.ELSE) : spot;
      }
      default -> {}
    }
    return spot;
  }

  /** A part that may be configured by a function, by a reference, or by the calls that follow. */
  private Spot inside(Spot outer, Spot inner, Call call, Map<String, Spot> scope, boolean perhaps) {
    if (call.arguments().isEmpty()) {
      return inner;
    }
    for (Expression each : call.arguments()) {
      if (each instanceof Lambda function) {
        function(function, inner, scope, perhaps);
      } else if (each instanceof MethodReference reference) {
        reference(reference, inner, call, perhaps);
      } else if (!isDefaults(each)) {
        draft.gap("code that was not followed adds to it at " + call.place());
      }
    }
    return outer;
  }

  private void function(Lambda function, Spot inner, Map<String, Spot> scope, boolean perhaps) {
    if (depth >= DEEPEST) {
      draft.gap("what is nested too deeply was not followed");
      return;
    }
    depth++;
    Map<String, Spot> own = new HashMap<>(scope);
    function.parameters().forEach(parameter -> own.put(parameter, inner));
    follow(function.body(), own, perhaps);
    depth--;
  }

  private void reference(MethodReference reference, Spot inner, Call call, boolean perhaps) {
    boolean own = reference.type().equals("this") || reference.type().equals(type.name());
    Optional<Method> method = own ? ownMethod(reference.name(), 1) : Optional.empty();
    if (method.isPresent() && depth < DEEPEST) {
      depth++;
      follow(method.get(), inner, method.get().parameters().get(0).name());
      depth--;
    } else {
      Call same = new Call(Optional.empty(), reference.name(), List.of(), reference.place());
      apply(inner, same, new HashMap<>(), perhaps);
      if (own) {
        draft.gap("code that was not followed adds to it at " + call.place());
      }
    }
  }

  private static boolean isDefaults(Expression expression) {
    return expression instanceof Call call && call.name().equals("withDefaults");
  }

  private Spot onRules(Spot spot, Call call, boolean perhaps) {
    String name = call.name();
    if (name.equals("anyRequest") || name.equals("anyExchange")) {
      spot.pend(new Matcher.Everything());
    } else if (MATCHERS.contains(name) || OPAQUE_MATCHERS.contains(name)) {
      spot.pend(matcher(call));
    } else if (ACCESS.containsKey(name)) {
      spot.takePending()
          .ifPresent(matcher -> draft.rule(perhaps(matcher, perhaps), access(call), call.place()));
    } else if (name.equals("and")) {
      return spot.back();
    } else if (name.equals("not")) {
      spot.takePending().ifPresent(matcher -> spot.pend(new Matcher.Opaque("negates a rule")));
    }
    return spot;
  }

  private static Matcher perhaps(Matcher matcher, boolean perhaps) {
    return perhaps ? new Matcher.Sometimes(matcher) : matcher;
  }

  private Access access(Call call) {
    Access plain = ACCESS.get(call.name());
    if (plain == null || plain != Access.OPAQUE || call.arguments().isEmpty()) {
      return plain == null ? Access.OPAQUE : plain;
    }
    String said = texts.one(call.arguments().get(0)).orElse("");
    if (said.startsWith("hasRole")
        || said.startsWith("hasAnyRole")
        || said.startsWith("hasAuthority")
        || said.startsWith("hasAnyAuthority")
        || said.equals("isAuthenticated()")
        || said.equals("authenticated")) {
      return said.contains(" or ") ? Access.OPAQUE : Access.KNOWN_VISITORS;
    }
    return said.equals("permitAll") || said.equals("permitAll()")
        ? Access.EVERYBODY
        : Access.OPAQUE;
  }

  private Matcher matcher(Call call) {
    return OPAQUE_MATCHERS.contains(call.name())
        ? new Matcher.Opaque("names requests by a pattern of another kind")
        : matchers.of(call.arguments());
  }

  private Spot onReach(Spot spot, Call call) {
    if (MATCHERS.contains(call.name()) || OPAQUE_MATCHERS.contains(call.name())) {
      draft.reach(matcher(call));
    } else if (call.name().equals("anyRequest") || call.name().equals("anyExchange")) {
      draft.reach(new Matcher.Everything());
    } else if (call.name().equals("and")) {
      return spot.back();
    }
    return spot;
  }

  private Spot onIgnored(Spot spot, Call call, boolean perhaps) {
    boolean names = MATCHERS.contains(call.name()) || OPAQUE_MATCHERS.contains(call.name());
    if (names) {
      draft.reach(perhaps(matcher(call), perhaps));
    } else if (call.name().equals("anyRequest")) {
      draft.reach(perhaps(new Matcher.Everything(), perhaps));
    }
    return call.name().equals("and") ? spot.back() : spot;
  }

  private Spot feature(
      Spot spot, Feature feature, Call call, Map<String, Spot> scope, boolean perhaps) {
    if (feature != Feature.SESSIONS && feature != Feature.SESSION_FIXATION) {
      draft.named(feature, call.place(), perhaps);
    }
    if (feature == Feature.CONTENT_SECURITY_POLICY && !call.arguments().isEmpty()) {
      texts
          .one(call.arguments().get(0))
          .ifPresent(policy -> draft.value(feature, policy, call.place()));
    }
    Spot inner = spot.inner(feature);
    boolean configures =
        call.arguments().stream()
            .anyMatch(each -> each instanceof Lambda || each instanceof MethodReference);
    return call.arguments().isEmpty() || configures
        ? inside(spot, inner, call, scope, perhaps)
        : spot;
  }

  private Spot onFeature(Spot spot, Call call, Map<String, Spot> scope, boolean perhaps) {
    Feature feature = spot.feature().orElseThrow();
    if (call.name().equals("and")) {
      return spot.back();
    }
    if (call.name().equals("disable")) {
      draft.feature(feature, State.OFF, call.place(), perhaps);
      return spot.back();
    }
    Optional<Feature> inner = Spot.featureOf(call.name());
    if (inner.isPresent() && (feature == Feature.HEADERS || feature == Feature.SESSIONS)) {
      return feature(spot, inner.get(), call, scope, perhaps);
    }
    new FeatureCalls(draft, texts, matchers).note(feature, call, perhaps);
    boolean done = call.name().equals("sameOrigin") || call.name().equals("deny");
    return done ? spot.back() : spot;
  }
}

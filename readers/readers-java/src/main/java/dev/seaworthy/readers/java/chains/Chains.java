package dev.seaworthy.readers.java.chains;

import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.engine.program.SecurityChain;
import dev.seaworthy.readers.java.syntax.Annotation;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Field;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.Statement;
import dev.seaworthy.readers.java.syntax.Texts;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the security chains that a type builds. */
public final class Chains {
  /** The order of an older adapter that states none. */
  private static final int ADAPTER_ORDER = 100;

  private final Function<String, Optional<TypeDeclaration>> elsewhere;
  private final List<Found> found = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();

  /**
   * A chain and what decides whether it is there.
   *
   * @param chain the chain, as if nothing decided it
   * @param conditions the annotations of its method and its type
   */
  public record Found(SecurityChain chain, List<Annotation> conditions) {
    /** Copies the annotations. */
    public Found {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Chains of an application.
   *
   * @param elsewhere its other types by simple name
   */
  public Chains(Function<String, Optional<TypeDeclaration>> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** Looks for chains in a type. */
  public void lookInto(TypeDeclaration type) {
    boolean adapter = isAdapter(type);
    boolean overridden = false;
    for (Method method : type.methods()) {
      Optional<Field> chain = parameter(method, "HttpSecurity", "ServerHttpSecurity");
      boolean bean =
          method.type().equals("SecurityFilterChain")
              || method.type().equals("SecurityWebFilterChain");
      boolean configures = adapter && method.name().equals("configure");
      if (chain.isPresent() && method.hasBody() && (bean || configures)) {
        overridden = true;
        chain(type, method, chain.get(), configures);
      } else if (bean && chain.isEmpty() && isBean(method)) {
        gaps.add("a chain that is made by hand at " + method.place() + " is not read");
      }
      web(type, method, adapter);
    }
    if (adapter && !overridden && type.supertypes().contains("WebSecurityConfigurerAdapter")) {
      usual(type);
    }
  }

  /** The chains that were found. */
  public List<Found> found() {
    return found;
  }

  /** Chains that were seen and not understood. */
  public List<String> gaps() {
    return gaps;
  }

  private static boolean isAdapter(TypeDeclaration type) {
    return type.supertypes().stream()
        .anyMatch(
            each ->
                each.endsWith("WebSecurityConfigurerAdapter")
                    || each.endsWith("ResourceServerConfigurerAdapter")
                    || (each.contains("Security") && each.endsWith("ConfigurerAdapter")));
  }

  private static boolean isBean(Method method) {
    return method.annotations().stream().anyMatch(each -> each.name().equals("Bean"));
  }

  private static Optional<Field> parameter(Method method, String... types) {
    return method.parameters().stream()
        .filter(each -> List.of(types).contains(each.type()))
        .findFirst();
  }

  private void chain(TypeDeclaration type, Method method, Field parameter, boolean adapter) {
    ChainDraft draft = new ChainDraft();
    walk(type, draft).follow(method, Spot.chain(), parameter.name());
    List<Annotation> annotations = annotations(type, method);
    boolean server = type.supertypes().stream().anyMatch(each -> each.startsWith("ResourceServer"));
    int usual = server ? 3 : adapter ? ADAPTER_ORDER : SecurityChain.UNORDERED;
    String name = type.name() + "." + method.name();
    SecurityChain chain =
        draft.chain(name, method.place(), order(annotations, usual), Optional.empty());
    found.add(new Found(chain, annotations));
  }

  /** An older adapter that leaves the chain as it is: everything needs a login. */
  private void usual(TypeDeclaration type) {
    Optional<Method> any = type.methods().stream().findFirst();
    if (any.isEmpty()) {
      return;
    }
    ChainDraft draft = new ChainDraft();
    draft.rule(new Matcher.Everything(), AccessRule.Access.KNOWN_VISITORS, any.get().place());
    draft.named(Feature.FORM_LOGIN, any.get().place(), false);
    draft.named(Feature.HTTP_BASIC, any.get().place(), false);
    List<Annotation> annotations = new ArrayList<>(type.annotations());
    found.add(
        new Found(
            draft.chain(
                type.name(),
                any.get().place(),
                order(annotations, ADAPTER_ORDER),
                Optional.empty()),
            annotations));
  }

  private void web(TypeDeclaration type, Method method, boolean adapter) {
    Optional<Field> web = parameter(method, "WebSecurity");
    ChainDraft draft = new ChainDraft();
    if (web.isPresent() && adapter && method.name().equals("configure")) {
      walk(type, draft).follow(method, Spot.web(), web.get().name());
    } else if (method.type().equals("WebSecurityCustomizer")) {
      customizer(type, method, draft);
    }
    Optional<Matcher> ignored = draft.reach();
    if (ignored.isEmpty()) {
      return;
    }
    draft.rule(new Matcher.Everything(), AccessRule.Access.EVERYBODY, method.place());
    draft.feature(Feature.HEADERS, FeatureSetting.State.OFF, method.place(), false);
    found.add(
        new Found(
            draft.chain(
                type.name() + "." + method.name(),
                method.place(),
                SecurityChain.IGNORED,
                Optional.empty()),
            annotations(type, method)));
  }

  private void customizer(TypeDeclaration type, Method method, ChainDraft draft) {
    for (Statement each : method.statements()) {
      if (each instanceof Statement.Return returned
          && returned.value() instanceof Expression.Lambda function) {
        Map<String, Spot> scope = new HashMap<>();
        function.parameters().forEach(name -> scope.put(name, Spot.web()));
        walk(type, draft).follow(function.body(), scope, false);
      }
    }
  }

  private ChainWalk walk(TypeDeclaration type, ChainDraft draft) {
    return new ChainWalk(type, new Texts(type, elsewhere), draft);
  }

  private static List<Annotation> annotations(TypeDeclaration type, Method method) {
    List<Annotation> all = new ArrayList<>(method.annotations());
    all.addAll(type.annotations());
    return all;
  }

  private static int order(List<Annotation> annotations, int usual) {
    return annotations.stream()
        .filter(each -> each.name().equals("Order"))
        .findFirst()
        .map(each -> each.value("value").map(Chains::order).orElse(usual))
        .orElse(usual);
  }

  private static int order(Expression value) {
    if (value instanceof Expression.Numeral number) {
      return number(number.text());
    }
    if (value instanceof Expression.Name name) {
      return name.last().equals("HIGHEST_PRECEDENCE")
          ? Integer.MIN_VALUE + 1
          : name.last().equals("LOWEST_PRECEDENCE") ? Integer.MAX_VALUE : 0;
    }
    if (value instanceof Expression.Other other && other.parts().size() == 1) {
      return -order(other.parts().get(0));
    }
    if (value instanceof Expression.Joined joined) {
      return joined.parts().stream().mapToInt(Chains::order).sum();
    }
    return 0;
  }

  private static int number(String text) {
    try {
      return Integer.decode(text.replace("_", ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}

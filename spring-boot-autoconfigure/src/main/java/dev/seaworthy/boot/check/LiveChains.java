package dev.seaworthy.boot.check;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.Request;
import dev.seaworthy.engine.program.SecurityChain;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/**
 * Makes the security chains of an application and asks Spring Security's own evaluator what
 * somebody unknown may do. Separate from {@link LiveProgram}, so that an application without Spring
 * Security never loads it.
 */
final class LiveChains {
  /** Chains that Spring Boot makes where the application makes none. */
  private static final List<String> BOOTS =
      List.of("defaultSecurityFilterChain", "managementSecurityFilterChain");

  /** Spring Boot's bean with the one user that it makes up. */
  private static final String MADE_UP = "inMemoryUserDetailsManager";

  private static final AnonymousAuthenticationToken NOBODY =
      new AnonymousAuthenticationToken(
          "check", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  private LiveChains() {}

  static Program ask(ListableBeanFactory beans) {
    Map<String, SecurityFilterChain> own = beans.getBeansOfType(SecurityFilterChain.class);
    own.keySet().removeAll(BOOTS);
    WebInvocationPrivilegeEvaluator evaluator =
        beans.getBeanProvider(WebInvocationPrivilegeEvaluator.class).getIfAvailable();
    List<SecurityChain> chains = new ArrayList<>();
    if (!own.isEmpty() && evaluator != null) {
      chains.add(access(evaluator, String.join(", ", own.keySet())));
      own.forEach((name, chain) -> chains.add(features(name, chain.getFilters())));
    }
    List<Observation> observations = new ArrayList<>(LiveEncoders.in(beans));
    observations.addAll(users(beans));
    return new Program(chains, observations, List.of(), List.of(), List.of());
  }

  /** All chains as one: the evaluator chooses between them itself. */
  private static SecurityChain access(WebInvocationPrivilegeEvaluator evaluator, String names) {
    Place place = Place.in("the chains in force (" + names + ")");
    AccessRule open =
        new AccessRule(
            new Matcher.Asked(request -> answer(evaluator, request)),
            AccessRule.Access.EVERYBODY,
            place);
    return new SecurityChain(
        "the chains in force",
        place,
        0,
        new Matcher.Everything(),
        List.of(open),
        AccessRule.Access.KNOWN_VISITORS,
        Map.of(),
        Optional.empty(),
        List.of());
  }

  private static Matcher.Answer answer(WebInvocationPrivilegeEvaluator evaluator, Request request) {
    try {
      boolean allowed = evaluator.isAllowed("", request.path(), request.method(), NOBODY);
      return allowed ? Matcher.Answer.YES : Matcher.Answer.NO;
    } catch (RuntimeException unanswered) {
      return Matcher.Answer.UNKNOWN;
    }
  }

  /** One chain, for what it does beside deciding who may. */
  private static SecurityChain features(String name, List<Filter> filters) {
    Place place = Place.in("the bean " + name);
    Map<Feature, FeatureSetting> features = new EnumMap<>(Feature.class);
    if (!filters.isEmpty()) {
      put(features, Feature.CSRF, place, has(filters, "CsrfFilter"));
      put(features, Feature.HEADERS, place, has(filters, "HeaderWriterFilter"));
      LiveHeaders.of(filters).forEach((feature, sent) -> put(features, feature, place, sent));
      on(features, Feature.CORS, place, has(filters, "CorsFilter"));
      on(features, Feature.FORM_LOGIN, place, has(filters, "UsernamePasswordAuthenticationFilter"));
      on(features, Feature.HTTP_BASIC, place, has(filters, "BasicAuthenticationFilter"));
      on(features, Feature.REMEMBER_ME, place, has(filters, "RememberMeAuthenticationFilter"));
      on(features, Feature.BEARER_TOKENS, place, has(filters, "BearerTokenAuthenticationFilter"));
    }
    return new SecurityChain(
        name,
        place,
        SecurityChain.UNORDERED,
        new Matcher.Asked(any -> Matcher.Answer.NO),
        List.of(),
        AccessRule.Access.KNOWN_VISITORS,
        features,
        Optional.empty(),
        List.of());
  }

  private static void put(
      Map<Feature, FeatureSetting> features, Feature feature, Place place, boolean on) {
    FeatureSetting.State state = on ? FeatureSetting.State.ON : FeatureSetting.State.OFF;
    features.put(feature, new FeatureSetting(state, place, List.of()));
  }

  private static void on(
      Map<Feature, FeatureSetting> features, Feature feature, Place place, boolean on) {
    if (on) {
      put(features, feature, place, true);
    }
  }

  private static boolean has(List<Filter> filters, String name) {
    for (Filter each : filters) {
      for (Class<?> type = each.getClass(); type != null; type = type.getSuperclass()) {
        if (type.getSimpleName().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Users of the application's own; Spring Boot makes one up where there are none. */
  private static List<Observation> users(ListableBeanFactory beans) {
    List<Observation> users = new ArrayList<>();
    for (String name : beans.getBeanNamesForType(UserDetailsService.class, true, false)) {
      if (!name.equals(MADE_UP)) {
        users.add(
            new Observation.Sign(
                name, Place.in("the bean " + name), Observation.Sign.Kind.OWN_USERS, name));
      }
    }
    return users;
  }
}

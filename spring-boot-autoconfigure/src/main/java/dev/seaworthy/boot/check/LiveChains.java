package dev.seaworthy.boot.check;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.Request;
import dev.seaworthy.engine.program.SecurityChain;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;

/**
 * Makes the security chains of an application and asks Spring Security's own evaluator what
 * somebody unknown may do. Separate from {@link LiveProgram}, so that an application without Spring
 * Security never loads it.
 */
final class LiveChains {
  /** Chains that Spring Boot makes where the application makes none. */
  private static final List<String> BOOTS =
      List.of("defaultSecurityFilterChain", "managementSecurityFilterChain");

  /** Somebody who did not log in. */
  static final AnonymousAuthenticationToken NOBODY =
      new AnonymousAuthenticationToken(
          "check", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  private LiveChains() {}

  static Program ask(Beans beans) {
    Map<String, SecurityFilterChain> own =
        beans.factory().getBeansOfType(SecurityFilterChain.class);
    own.keySet().removeAll(BOOTS);
    WebInvocationPrivilegeEvaluator evaluator =
        beans.factory().getBeanProvider(WebInvocationPrivilegeEvaluator.class).getIfAvailable();
    List<SecurityChain> chains = new ArrayList<>();
    List<Fact<Datum>> keys = new ArrayList<>();
    if (!own.isEmpty() && evaluator != null) {
      chains.add(access(evaluator, String.join(", ", own.keySet())));
      own.forEach(
          (name, chain) -> {
            chains.add(written(name, chain, beans));
            chain.getFilters().forEach(each -> key(name, each, beans).ifPresent(keys::add));
          });
    }
    List<Observation> observations = new ArrayList<>(LiveEncoders.in(beans));
    observations.addAll(LiveUsers.in(beans));
    observations.addAll(LiveFirewalls.in(beans));
    return new Program(chains, observations, keys, List.of(), List.of());
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

  /**
   * One chain, for its rules as they are written and for what it does beside. Who may make a
   * request is answered before anybody comes here.
   */
  private static SecurityChain written(String name, SecurityFilterChain chain, Beans beans) {
    Place place = Beans.place(name);
    Optional<List<AccessRule>> rules = LiveRules.of(chain.getFilters(), place);
    return new SecurityChain(
        beans.subject(name),
        place,
        SecurityChain.UNORDERED,
        LiveRules.reach(chain),
        rules.orElse(List.of()),
        rules.isPresent() ? AccessRule.Access.NOBODY : AccessRule.Access.EVERYBODY,
        LiveFeatures.of(chain.getFilters(), place),
        Optional.empty(),
        List.of());
  }

  /** The key that cookies of "remember me" are signed with. */
  private static Optional<Fact<Datum>> key(String chain, Filter filter, Beans beans) {
    return Optional.of(filter)
        .filter(RememberMeAuthenticationFilter.class::isInstance)
        .flatMap(each -> Inside.of(each, "rememberMeServices", RememberMeServices.class))
        .filter(AbstractRememberMeServices.class::isInstance)
        .map(each -> ((AbstractRememberMeServices) each).getKey())
        .map(
            key ->
                new Fact<>(
                    beans.owner(chain) + ".rememberMe.key",
                    Value.known(Datum.text(key)),
                    Origin.of(Layer.at(Beans.place(chain), key))));
  }
}

package dev.seaworthy.boot.check;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.AccessRule.Access;
import dev.seaworthy.engine.program.Matcher;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcherEntry;
import org.springframework.web.util.pattern.PathPattern;

/** The rules of a chain as they are written: patterns, and who may. */
final class LiveRules {
  private static final Matcher UNNAMED = new Matcher.Opaque("names requests by code");

  private LiveRules() {}

  /** Which requests a chain takes. */
  static Matcher reach(SecurityFilterChain chain) {
    return chain instanceof DefaultSecurityFilterChain known
        ? matcher(known.getRequestMatcher())
        : UNNAMED;
  }

  /** The rules of a chain, in order; empty for one that asks nobody anything. */
  static Optional<List<AccessRule>> of(List<Filter> filters, Place place) {
    return filters.stream()
        .filter(AuthorizationFilter.class::isInstance)
        .map(AuthorizationFilter.class::cast)
        .findFirst()
        .map(filter -> rules(unobserved(filter.getAuthorizationManager()), place));
  }

  private static Object unobserved(Object manager) {
    return Inside.of(manager, "delegate", Object.class).orElse(manager);
  }

  /** Patterns that are written in one call stand in one rule, as they do in sources. */
  private static List<AccessRule> rules(Object manager, Place place) {
    List<AccessRule> rules = new ArrayList<>();
    List<String> patterns = new ArrayList<>();
    @Nullable Object before = null;
    for (RequestMatcherEntry<?> each : Inside.all(manager, "mappings", RequestMatcherEntry.class)) {
      Matcher matcher = matcher(each.getRequestMatcher());
      if (each.getEntry() == before && isPlain(matcher) && !patterns.isEmpty()) {
        rules.remove(rules.size() - 1);
      } else {
        patterns.clear();
      }
      if (isPlain(matcher)) {
        patterns.addAll(matcher.patterns());
        matcher = new Matcher.Paths(patterns, Optional.empty());
      } else {
        patterns.clear();
      }
      rules.add(new AccessRule(matcher, access(each.getEntry()), place));
      before = each.getEntry();
    }
    return rules;
  }

  private static boolean isPlain(Matcher matcher) {
    return matcher instanceof Matcher.Paths paths && paths.method().isEmpty();
  }

  /** The patterns in a matcher, as far as it has some. */
  static Matcher matcher(RequestMatcher matcher) {
    if (matcher == AnyRequestMatcher.INSTANCE) {
      return new Matcher.Everything();
    }
    if (matcher instanceof PathPatternRequestMatcher) {
      return paths(matcher);
    }
    if (matcher instanceof OrRequestMatcher) {
      return new Matcher.AnyOf(
          Inside.all(matcher, "requestMatchers", RequestMatcher.class).stream()
              .map(LiveRules::matcher)
              .toList());
    }
    return UNNAMED;
  }

  private static Matcher paths(RequestMatcher matcher) {
    Optional<PathPattern> pattern = Inside.of(matcher, "pattern", PathPattern.class);
    Optional<RequestMatcher> method = Inside.of(matcher, "method", RequestMatcher.class);
    if (pattern.isEmpty() || method.isEmpty()) {
      return UNNAMED;
    }
    Optional<String> verb =
        Inside.of(method.get(), "method", HttpMethod.class).map(HttpMethod::name);
    boolean known = verb.isPresent() || method.get() == AnyRequestMatcher.INSTANCE;
    return known ? new Matcher.Paths(List.of(pattern.get().getPatternString()), verb) : UNNAMED;
  }

  /** Spring Security's own managers go by who asks; what others go by is not known. */
  @SuppressWarnings("unchecked")
  private static Access access(@Nullable Object entry) {
    if (!(entry instanceof AuthorizationManager<?> manager)
        || manager.getClass().getPackage() != AuthorizationManager.class.getPackage()) {
      return Access.OPAQUE;
    }
    AnonymousAuthenticationToken nobody = LiveChains.NOBODY;
    try {
      @Nullable AuthorizationResult result =
          ((AuthorizationManager<Object>) manager).authorize(() -> nobody, new Object());
      return result == null || !result.isGranted() ? Access.KNOWN_VISITORS : Access.EVERYBODY;
    } catch (RuntimeException unanswered) {
      return Access.OPAQUE;
    }
  }
}

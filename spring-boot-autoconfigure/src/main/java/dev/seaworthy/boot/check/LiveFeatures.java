package dev.seaworthy.boot.check;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.Matcher;
import jakarta.servlet.Filter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.AbstractSessionFixationProtectionStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the filters of a chain do beside deciding who may. Used once. */
final class LiveFeatures {
  private static final Map<Feature, String> WRITERS =
      Map.of(
          Feature.CONTENT_SECURITY_POLICY, "ContentSecurityPolicyHeaderWriter",
          Feature.REFERRER_POLICY, "ReferrerPolicyHeaderWriter",
          Feature.OPENER_POLICY, "CrossOriginOpenerPolicyHeaderWriter",
          Feature.FRAME_OPTIONS, "XFrameOptionsHeaderWriter",
          Feature.CONTENT_TYPE_OPTIONS, "XContentTypeOptionsHeaderWriter",
          Feature.TRANSPORT_SECURITY, "HstsHeaderWriter",
          Feature.CACHE_CONTROL, "CacheControlHeadersWriter");

  /** Filters that are there for one feature only. */
  private static final Map<String, Feature> FILTERS =
      Map.of(
          "CorsFilter", Feature.CORS,
          "UsernamePasswordAuthenticationFilter", Feature.FORM_LOGIN,
          "BasicAuthenticationFilter", Feature.HTTP_BASIC,
          "RememberMeAuthenticationFilter", Feature.REMEMBER_ME,
          "BearerTokenAuthenticationFilter", Feature.BEARER_TOKENS,
          "OAuth2LoginAuthenticationFilter", Feature.PROVIDER_LOGIN,
          "Saml2WebSsoAuthenticationFilter", Feature.PROVIDER_LOGIN,
          "HttpsRedirectFilter", Feature.HTTPS_REDIRECT);

  private static final String STARTER = "dev.seaworthy.boot.";

  private final List<Filter> filters;
  private final Place place;
  private final Map<Feature, FeatureSetting> features = new EnumMap<>(Feature.class);

  private LiveFeatures(List<Filter> filters, Place place) {
    this.filters = filters;
    this.place = place;
  }

  /** Of a chain without filters nothing is said. */
  static Map<Feature, FeatureSetting> of(List<Filter> filters, Place place) {
    LiveFeatures live = new LiveFeatures(filters, place);
    if (!filters.isEmpty()) {
      live.headers();
      live.csrf();
      live.sessions();
      live.named();
    }
    return live.features;
  }

  private void headers() {
    Optional<HeaderWriterFilter> filter = first(HeaderWriterFilter.class);
    put(Feature.HEADERS, filter.isPresent() ? State.ON : State.OFF, List.of());
    List<HeaderWriter> writers =
        filter.map(each -> Inside.all(each, "headerWriters", HeaderWriter.class)).orElse(List.of());
    if (!writers.isEmpty()) {
      WRITERS.forEach((feature, writer) -> header(feature, named(writers, writer)));
    }
  }

  private static Optional<HeaderWriter> named(List<HeaderWriter> writers, String name) {
    return writers.stream().filter(each -> each.getClass().getSimpleName().equals(name)).findAny();
  }

  private void header(Feature feature, Optional<HeaderWriter> writer) {
    List<String> policy =
        writer.flatMap(each -> Inside.of(each, "policyDirectives", String.class)).stream().toList();
    put(feature, writer.isPresent() ? State.ON : State.OFF, policy);
  }

  private void csrf() {
    Optional<CsrfFilter> filter = first(CsrfFilter.class);
    if (filter.isEmpty()) {
      put(Feature.CSRF, State.OFF, List.of());
      return;
    }
    List<String> leftOut =
        Inside.of(filter.get(), "requireCsrfProtectionMatcher", RequestMatcher.class).stream()
            .flatMap(LiveFeatures::leftOut)
            .toList();
    put(Feature.CSRF, leftOut.isEmpty() ? State.ON : State.PARTLY, leftOut);
    Inside.of(filter.get(), "tokenRepository", CsrfTokenRepository.class)
        .filter(CookieCsrfTokenRepository.class::isInstance)
        .ifPresent(this::cookie);
  }

  private static Stream<String> leftOut(RequestMatcher matcher) {
    return matcher instanceof AndRequestMatcher
        ? Inside.all(matcher, "requestMatchers", NegatedRequestMatcher.class).stream()
            .flatMap(each -> Inside.of(each, "requestMatcher", RequestMatcher.class).stream())
            .map(LiveRules::matcher)
            .map(Matcher::patterns)
            .flatMap(List::stream)
        : Stream.empty();
  }

  private void cookie(CsrfTokenRepository repository) {
    boolean hidden = Inside.of(repository, "cookieHttpOnly", Boolean.class).orElse(true);
    put(Feature.CSRF_COOKIE, State.ON, hidden ? List.of() : List.of("readable"));
  }

  private void sessions() {
    first(SecurityContextHolderFilter.class)
        .flatMap(
            each -> Inside.of(each, "securityContextRepository", SecurityContextRepository.class))
        .filter(
            each ->
                each instanceof RequestAttributeSecurityContextRepository
                    || each instanceof NullSecurityContextRepository)
        .ifPresent(none -> put(Feature.SESSIONS, State.OFF, List.of()));
    first(UsernamePasswordAuthenticationFilter.class)
        .flatMap(
            each ->
                Inside.of(each, "sessionStrategy", CompositeSessionAuthenticationStrategy.class))
        .map(each -> Inside.all(each, "delegateStrategies", SessionAuthenticationStrategy.class))
        .filter(each -> each.stream().anyMatch(NullAuthenticatedSessionStrategy.class::isInstance))
        .filter(
            each ->
                each.stream()
                    .noneMatch(AbstractSessionFixationProtectionStrategy.class::isInstance))
        .ifPresent(none -> put(Feature.SESSION_FIXATION, State.OFF, List.of()));
  }

  private void named() {
    for (Filter each : filters) {
      for (Class<?> type = each.getClass(); type != null; type = type.getSuperclass()) {
        Feature feature = FILTERS.get(type.getSimpleName());
        if (feature != null) {
          put(feature, State.ON, List.of());
        }
      }
      String name = each.getClass().getName();
      if (!Beans.isSprings(name) && !name.startsWith(STARTER)) {
        put(Feature.OWN_FILTER, State.ON, List.of());
      }
    }
  }

  private <T extends Filter> Optional<T> first(Class<T> type) {
    return filters.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private void put(Feature feature, State state, List<String> values) {
    features.put(feature, new FeatureSetting(state, place, values));
  }
}

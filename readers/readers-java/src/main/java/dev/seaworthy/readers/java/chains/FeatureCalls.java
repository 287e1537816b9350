package dev.seaworthy.readers.java.chains;

import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Expression.Call;
import dev.seaworthy.readers.java.syntax.Texts;
import java.util.List;
import java.util.Optional;

/** What single calls say of a feature. */
final class FeatureCalls {
  private final ChainDraft draft;
  private final Texts texts;
  private final Matchers matchers;

  FeatureCalls(ChainDraft draft, Texts texts, Matchers matchers) {
    this.draft = draft;
    this.texts = texts;
    this.matchers = matchers;
  }

  void note(Feature feature, Call call, boolean perhaps) {
    switch (feature) {
      case CSRF -> csrf(call, perhaps);
      case SESSIONS -> sessions(call, perhaps);
      case SESSION_FIXATION -> {
        if (call.name().equals("none")) {
          draft.feature(Feature.SESSION_FIXATION, State.OFF, call.place(), perhaps);
        }
      }
      case HEADERS -> {
        if (call.name().equals("defaultsDisabled")) {
          withoutDefaults(call, perhaps);
        }
      }
      case TRANSPORT_SECURITY -> transport(call);
      case CONTENT_SECURITY_POLICY -> policy(call);
      default -> {}
    }
  }

  private void csrf(Call call, boolean perhaps) {
    switch (call.name()) {
      case "ignoringAntMatchers", "ignoringRequestMatchers", "requireCsrfProtectionMatcher" -> {
        draft.feature(Feature.CSRF, State.PARTLY, call.place(), perhaps);
        Matcher left = matchers.of(call.arguments());
        if (left instanceof Matcher.Paths paths && !call.arguments().isEmpty()) {
          paths.patterns().forEach(each -> draft.value(Feature.CSRF, each, call.place()));
        }
      }
      case "csrfTokenRepository" -> {
        if (!call.arguments().isEmpty()) {
          cookie(call.arguments().get(0), perhaps);
        }
      }
      default -> {}
    }
  }

  private void cookie(Expression repository, boolean perhaps) {
    boolean made =
        repository instanceof Expression.New created
            && created.type().startsWith("Cookie")
            && created.type().endsWith("CsrfTokenRepository");
    boolean readable = repository instanceof Call call && call.name().equals("withHttpOnlyFalse");
    if (made || readable) {
      draft.named(Feature.CSRF_COOKIE, repository.place(), perhaps);
      if (readable) {
        draft.value(Feature.CSRF_COOKIE, "readable", repository.place());
      }
    }
  }

  private void sessions(Call call, boolean perhaps) {
    if (!call.name().equals("sessionCreationPolicy") || call.arguments().isEmpty()) {
      return;
    }
    String policy = call.arguments().get(0) instanceof Expression.Name name ? name.last() : "";
    if (policy.equals("STATELESS")) {
      draft.feature(Feature.SESSIONS, State.OFF, call.place(), perhaps);
    } else if (policy.isEmpty()) {
      draft.feature(Feature.SESSIONS, State.OPAQUE, call.place(), perhaps);
    } else {
      draft.feature(Feature.SESSIONS, State.ON, call.place(), perhaps);
    }
  }

  private void withoutDefaults(Call call, boolean perhaps) {
    for (Feature each :
        List.of(
            Feature.FRAME_OPTIONS,
            Feature.CONTENT_TYPE_OPTIONS,
            Feature.TRANSPORT_SECURITY,
            Feature.CACHE_CONTROL)) {
      draft.feature(each, State.OFF, call.place(), perhaps);
    }
  }

  private void transport(Call call) {
    if (call.arguments().isEmpty()) {
      return;
    }
    Expression first = call.arguments().get(0);
    Optional<String> said =
        first instanceof Expression.Numeral number
            ? Optional.of(number.text().replaceAll("[_lL]", ""))
            : first instanceof Expression.Name name ? Optional.of(name.text()) : Optional.empty();
    said.ifPresent(
        text -> draft.value(Feature.TRANSPORT_SECURITY, call.name() + "=" + text, call.place()));
  }

  private void policy(Call call) {
    if (call.name().equals("policyDirectives") && !call.arguments().isEmpty()) {
      texts
          .one(call.arguments().get(0))
          .ifPresent(policy -> draft.value(Feature.CONTENT_SECURITY_POLICY, policy, call.place()));
    }
  }
}

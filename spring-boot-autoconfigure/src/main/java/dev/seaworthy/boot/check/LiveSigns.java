package dev.seaworthy.boot.check;

import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Beans whose presence says something, whatever they are; makes none of them. */
final class LiveSigns {
  private static final Map<String, Sign.Kind> OWN =
      Map.of(
          "org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository",
          Sign.Kind.KEPT_EXCHANGES,
          "org.springframework.boot.actuate.endpoint.SanitizingFunction",
          Sign.Kind.OWN_SANITIZING,
          "org.springframework.security.oauth2.jwt.JwtDecoder",
          Sign.Kind.OWN_TOKENS);

  /** A bean that comes with {@code @EnableMethodSecurity}. */
  private static final String METHOD_SECURITY = "preAuthorizeAuthorizationMethodInterceptor";

  private LiveSigns() {}

  static List<Observation> in(Beans beans) {
    List<Observation> signs = new ArrayList<>();
    OWN.forEach(
        (type, kind) ->
            beans
                .own(type)
                .forEach(
                    bean ->
                        signs.add(
                            new Sign(
                                beans.subject(bean),
                                Beans.place(bean),
                                kind,
                                Beans.simple(type)))));
    if (beans.factory().containsBeanDefinition(METHOD_SECURITY)) {
      signs.add(
          new Sign(
              METHOD_SECURITY,
              Beans.place(METHOD_SECURITY),
              Sign.Kind.METHOD_SECURITY,
              "@EnableMethodSecurity"));
    }
    return signs;
  }
}

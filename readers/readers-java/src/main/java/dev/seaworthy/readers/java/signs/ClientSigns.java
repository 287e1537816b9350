package dev.seaworthy.readers.java.signs;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.Statement;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** TLS clients that take any certificate, or any host name. */
final class ClientSigns {
  private static final Map<String, Sign.Kind> WORDS =
      Map.of(
          "NoopHostnameVerifier", Sign.Kind.ANY_HOST_NAME,
          "AllowAllHostnameVerifier", Sign.Kind.ANY_HOST_NAME,
          "ALLOW_ALL_HOSTNAME_VERIFIER", Sign.Kind.ANY_HOST_NAME,
          "TrustAllStrategy", Sign.Kind.ANY_CERTIFICATE,
          "InsecureTrustManagerFactory", Sign.Kind.ANY_CERTIFICATE);

  private static final Set<String> VERIFIERS =
      Set.of(
          "setHostnameVerifier",
          "hostnameVerifier",
          "setDefaultHostnameVerifier",
          "setSSLHostnameVerifier");

  private ClientSigns() {}

  static void in(TypeDeclaration type, List<Observation> to) {
    for (Method method : type.methods()) {
      String subject = type.name() + (method.name().isEmpty() ? "" : "." + method.name());
      WORDS.forEach(
          (word, kind) ->
              method
                  .placeOf(word)
                  .ifPresent(place -> to.add(new Sign(subject, place, kind, word))));
      method
          .emptyInside("checkServerTrusted")
          .ifPresent(place -> any(subject, place, "checkServerTrusted", to));
      method.calls(VERIFIERS, each -> verifier(subject, each, to));
      method.calls(Set.of("loadTrustMaterial"), each -> strategy(subject, each, to));
      boolean trusts =
          method.name().equals("checkServerTrusted")
              && method.hasBody()
              && method.statements().isEmpty();
      if (trusts) {
        any(subject, method.place(), "checkServerTrusted", to);
      }
    }
  }

  private static void any(String subject, Place place, String word, List<Observation> to) {
    to.add(new Sign(subject, place, Sign.Kind.ANY_CERTIFICATE, word));
  }

  private static void verifier(String subject, Expression expression, List<Observation> to) {
    if (expression instanceof Expression.Call call && alwaysTrue(call.arguments())) {
      to.add(new Sign(subject, call.place(), Sign.Kind.ANY_HOST_NAME, call.name()));
    }
  }

  private static void strategy(String subject, Expression expression, List<Observation> to) {
    if (expression instanceof Expression.Call call && alwaysTrue(call.arguments())) {
      any(subject, call.place(), call.name(), to);
    }
  }

  /** A function among the arguments that says yes to everything. */
  private static boolean alwaysTrue(List<Expression> arguments) {
    return arguments.stream()
        .anyMatch(
            each ->
                each instanceof Expression.Lambda function
                    && function.body().size() == 1
                    && function.body().get(0) instanceof Statement.Return returned
                    && returned.value() instanceof Expression.Name name
                    && name.text().equals("true"));
  }
}

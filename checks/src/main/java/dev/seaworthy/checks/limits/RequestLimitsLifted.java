package dev.seaworthy.checks.limits;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.ArrayList;
import java.util.List;

/** Finds limits of requests that were lifted. */
final class RequestLimitsLifted implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("limits.request-limits-lifted")
          .severity(Severity.WARNING)
          .title("A limit of requests is lifted")
          .why(
              """
              A few requests with large heads, forms or numbers of parameters use up the
              memory.""")
          .notWhen("Another program in front holds the limit.")
          .mend(
              Framework.SPRING_BOOT,
              "Delete the line, or set the size that the largest page needs.")
          .fix(FixClass.UNSAFE)
          .references(Pages.PROPERTIES, Reference.cwe(770))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  private static final List<String> LIFTED_BY_MINUS_ONE =
      List.of(
          "server.tomcat.max-http-form-post-size",
          "server.tomcat.max-parameter-count",
          "server.jetty.max-http-form-post-size",
          "server.undertow.max-http-post-size",
          "spring.codec.max-in-memory-size",
          "spring.http.codecs.max-in-memory-size");

  private static final long MOST_HEADER_BYTES = 64 << 10;

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String name : LIFTED_BY_MINUS_ONE) {
      outcomes.add(
          Outcome.judge(
              deployment.settings().text(name),
              size -> size.strip().startsWith("-") ? Verdict.flawed("is lifted") : Verdict.fine()));
    }
    for (String name :
        List.of("server.max-http-request-header-size", "server.max-http-header-size")) {
      outcomes.add(
          Outcome.judge(
              deployment.settings().text(name),
              size ->
                  Sizes.bytes(size).filter(bytes -> bytes > MOST_HEADER_BYTES).isPresent()
                      ? Verdict.flawed("lets heads be larger than 64 KB")
                      : Verdict.fine()));
    }
    return Outcome.together(outcomes);
  }
}

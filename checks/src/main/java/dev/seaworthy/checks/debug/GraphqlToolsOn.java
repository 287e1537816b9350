package dev.seaworthy.checks.debug;

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
import java.util.stream.Stream;

/** Finds the tools for exploring a GraphQL interface. */
final class GraphqlToolsOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.graphql-tools-on")
          .severity(Severity.WARNING)
          .title("Tools for exploring the GraphQL interface are open")
          .why("They give the whole schema and a client to try it with.")
          .notWhen(
              """
              The interface is public: introspection is then part of it, and only the tools are
              reported.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `spring.graphql.graphiql.enabled` and
              `spring.graphql.schema.printer.enabled`, or set them in a local profile.""")
          .fix(FixClass.SAFE)
          .references(Pages.PROPERTIES, Reference.cwe(200))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        Stream.of("spring.graphql.graphiql.enabled", "spring.graphql.schema.printer.enabled")
            .map(deployment.settings()::flag)
            .map(fact -> Outcome.judge(fact, on -> on ? Verdict.flawed("is on") : Verdict.fine()))
            .toList());
  }
}

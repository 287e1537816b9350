package dev.seaworthy.checks.debug;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class DebugChecks {
  private DebugChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new ApiDocsAnonymous(),
        new DebugPagesOn(),
        new DevtoolsInProduction(),
        new DevtoolsRemoteOn(),
        new ExceptionDetailInErrors(),
        new ExceptionsPropagated(),
        new GraphqlToolsOn(),
        new GrpcReflectionOn(),
        new H2ConsoleOn(),
        new JdwpListening(),
        new OnUnlessTold(),
        new StackTraceInErrors(),
        new SwitchIgnoresFalse(),
        new SwitchOn(),
        new TemplateCacheOff(),
        new TemplateDebugOn(),
        new ToolsInProduction());
  }

  /** Those that can find something critical in a Spring Boot application. */
  public static List<Rule> critical() {
    return List.of(
        new DebugPagesOn(), new DevtoolsRemoteOn(), new H2ConsoleOn(), new JdwpListening());
  }
}

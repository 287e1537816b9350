package dev.seaworthy.boot.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Why an application could not be put together, in the words that its start would have. */
final class StartFailure {
  private StartFailure() {}

  static String words(@Nullable ConfigurableApplicationContext context, Throwable failure) {
    for (FailureAnalyzer analyzer : analyzers(context)) {
      FailureAnalysis analysis = analysis(analyzer, failure);
      if (analysis != null) {
        String action = analysis.getAction();
        return "the application cannot start\n\n"
            + analysis.getDescription().strip()
            + (action == null || action.isBlank() ? "" : "\n\n" + action.strip());
      }
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "the application cannot be put together: "
        + root.getClass().getSimpleName()
        + (root.getMessage() == null ? "" : ": " + root.getMessage());
  }

  private static List<FailureAnalyzer> analyzers(@Nullable ConfigurableApplicationContext context) {
    ArgumentResolver arguments = ArgumentResolver.none();
    if (context != null) {
      arguments =
          ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
              .and(Environment.class, context.getEnvironment());
    }
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((message, e) -> {}));
  }

  private static @Nullable FailureAnalysis analysis(FailureAnalyzer analyzer, Throwable failure) {
    try {
      return analyzer.analyze(failure);
    } catch (RuntimeException | LinkageError analyzerFailed) {
      return null;
    }
  }
}

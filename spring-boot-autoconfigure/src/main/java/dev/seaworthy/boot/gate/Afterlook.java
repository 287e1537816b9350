package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.check.Checkup;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Looks at the whole application once it serves, and says in one line what is unsafe: what stops no
 * start shall not hold one up either.
 */
final class Afterlook implements ApplicationListener<ApplicationReadyEvent> {
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final ConfigurableApplicationContext context;
  private final Supplier<Checkup> checkup;
  private final Executor aside;

  /**
   * A look.
   *
   * @param context whose start it comes after; contexts below tell theirs here too
   * @param checkup looks, and keeps what was seen for who asks later
   * @param aside runs it
   */
  Afterlook(ConfigurableApplicationContext context, Supplier<Checkup> checkup, Executor aside) {
    this.context = context;
    this.checkup = checkup;
    this.aside = aside;
  }

  /**
   * Runs what it is given on a thread of its own that holds nothing up and keeps nothing alive, and
   * a second later: until then the processors are for the first visitors.
   */
  static void onAThreadOfItsOwn(Runnable work) {
    Thread thread = new Thread(() -> afterABreath(work), "seaworthy-check");
    thread.setDaemon(true);
    thread.start();
  }

  private static void afterABreath(Runnable work) {
    try {
      Thread.sleep(BREATH.toMillis());
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (event.getApplicationContext() == context
        && Look.isWanted(context.getEnvironment())
        && RunningEnvironment.isConfigured(context.getEnvironment())) {
      aside.execute(this::look);
    }
  }

  private void look() {
    if (!context.isActive()) {
      return;
    }
    try {
      String counts = counts(checkup.get().again().report());
      if (!counts.isEmpty()) {
        LogFactory.getLog(Afterlook.class)
            .warn(
                "Production is not safe yet ("
                    + counts
                    + "): read what, where and why with `seaworthy check --deploy` in the project");
      }
    } catch (RuntimeException | LinkageError failure) {
      LogFactory.getLog(Afterlook.class)
          .warn("The application could not be checked for what is unsafe in production", failure);
    }
  }

  private static String counts(Report report) {
    List<String> counts = new ArrayList<>();
    for (Severity each : List.of(Severity.CRITICAL, Severity.ERROR, Severity.WARNING)) {
      long number =
          report.findings().stream().filter(finding -> finding.severity() == each).count();
      if (number > 0) {
        counts.add(number + " " + each.word());
      }
    }
    return String.join(", ", counts);
  }
}

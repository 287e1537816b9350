package dev.seaworthy.boot.alerts;

import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Tally;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has the admins' mails listen to whatever listens to the guard, the application's own included.
 */
final class ListeningIn implements BeanPostProcessor {
  private final ObjectProvider<Alerts> alerts;

  ListeningIn(ObjectProvider<Alerts> alerts) {
    this.alerts = alerts;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof GuardEvents events ? new BothEars(events, new Late(alerts)) : bean;
  }

  /** Looks for them when there is something to hear: they need much that needs the guard. */
  private record Late(ObjectProvider<Alerts> alerts) implements GuardEvents {
    @Override
    public void attempted(Attempt attempt, Tally tally) {
      alerts.ifAvailable(each -> each.ear().attempted(attempt, tally));
    }

    @Override
    public void alarmed(Alarm alarm) {
      alerts.ifAvailable(each -> each.ear().alarmed(alarm));
    }
  }
}

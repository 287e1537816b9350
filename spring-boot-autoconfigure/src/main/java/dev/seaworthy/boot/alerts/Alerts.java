package dev.seaworthy.boot.alerts;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.guard.GuardEvents;

/**
 * Who hears of the guard for the admins, with a courier of its own: a mail server that is slow
 * delays mails and nothing else.
 *
 * @param courier mails
 * @param ear hears
 */
record Alerts(Courier courier, GuardEvents ear) implements AutoCloseable {
  /** Nobody hears. */
  static Alerts none() {
    return new Alerts(new Courier(), GuardEvents.none());
  }

  @Override
  public void close() {
    courier.close();
  }
}

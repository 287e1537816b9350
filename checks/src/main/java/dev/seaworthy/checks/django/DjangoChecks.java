package dev.seaworthy.checks.django;

import dev.seaworthy.engine.check.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every check that Django 5.2 itself makes of settings. */
public final class DjangoChecks {
  private DjangoChecks() {}

  /** The rows, by subject. */
  public static List<Rule> all() {
    return Stream.of(
            MiddlewareRows.all(),
            TransportRows.all(),
            HeaderRows.all(),
            KeyRows.all(),
            CookieRows.all(),
            SwitchRows.all(),
            CsrfRows.all(),
            CacheRows.all())
        .<Rule>flatMap(List::stream)
        .toList();
  }
}

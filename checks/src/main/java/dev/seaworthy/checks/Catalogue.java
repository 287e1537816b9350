package dev.seaworthy.checks;

import dev.seaworthy.checks.actuator.ActuatorChecks;
import dev.seaworthy.checks.auth.AuthChecks;
import dev.seaworthy.checks.cookies.CookiesChecks;
import dev.seaworthy.checks.data.DataChecks;
import dev.seaworthy.checks.debug.DebugChecks;
import dev.seaworthy.checks.hosts.HostsChecks;
import dev.seaworthy.checks.proxy.ProxyChecks;
import dev.seaworthy.checks.secrets.SecretsChecks;
import dev.seaworthy.checks.settings.SettingsChecks;
import dev.seaworthy.engine.check.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every check there is. A new check is added to the list of its area; a new area is added here. */
public final class Catalogue {
  private Catalogue() {}

  /** Every check, sorted by area and then by name. */
  public static List<Rule> all() {
    return Stream.of(
            ActuatorChecks.all(),
            AuthChecks.all(),
            CookiesChecks.all(),
            DataChecks.all(),
            DebugChecks.all(),
            HostsChecks.all(),
            ProxyChecks.all(),
            SecretsChecks.all(),
            SettingsChecks.all())
        .flatMap(List::stream)
        .toList();
  }
}

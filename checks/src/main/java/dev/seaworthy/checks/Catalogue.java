package dev.seaworthy.checks;

import dev.seaworthy.checks.actuator.ActuatorChecks;
import dev.seaworthy.checks.admin.AdminChecks;
import dev.seaworthy.checks.auth.AuthChecks;
import dev.seaworthy.checks.container.ContainerChecks;
import dev.seaworthy.checks.cookies.CookiesChecks;
import dev.seaworthy.checks.cors.CorsChecks;
import dev.seaworthy.checks.csrf.CsrfChecks;
import dev.seaworthy.checks.data.DataChecks;
import dev.seaworthy.checks.debug.DebugChecks;
import dev.seaworthy.checks.deps.DepsChecks;
import dev.seaworthy.checks.django.DjangoChecks;
import dev.seaworthy.checks.headers.HeadersChecks;
import dev.seaworthy.checks.hosts.HostsChecks;
import dev.seaworthy.checks.https.HttpsChecks;
import dev.seaworthy.checks.injection.InjectionChecks;
import dev.seaworthy.checks.jmx.JmxChecks;
import dev.seaworthy.checks.limits.LimitsChecks;
import dev.seaworthy.checks.logging.LoggingChecks;
import dev.seaworthy.checks.proxy.ProxyChecks;
import dev.seaworthy.checks.secrets.SecretsChecks;
import dev.seaworthy.checks.serial.SerialChecks;
import dev.seaworthy.checks.settings.SettingsChecks;
import dev.seaworthy.engine.check.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every check there is. A new check is added to the list of its area; a new area is added here. */
public final class Catalogue {
  private Catalogue() {}

  /** Every check, sorted by area and then by name. */
  public static List<Rule> all() {
    return Stream.of(
            ActuatorChecks.all(),
            AdminChecks.all(),
            AuthChecks.all(),
            ContainerChecks.all(),
            CookiesChecks.all(),
            CorsChecks.all(),
            CsrfChecks.all(),
            DataChecks.all(),
            DebugChecks.all(),
            DepsChecks.all(),
            DjangoChecks.all(),
            HeadersChecks.all(),
            HostsChecks.all(),
            HttpsChecks.all(),
            JmxChecks.all(),
            InjectionChecks.all(),
            LimitsChecks.all(),
            LoggingChecks.all(),
            ProxyChecks.all(),
            SecretsChecks.all(),
            SerialChecks.all(),
            SettingsChecks.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The checks that can find something critical in a Spring Boot application, in the same order:
   * all that a start has to wait for. Loads none of the others.
   */
  public static List<Rule> critical() {
    List<Rule> critical = new ArrayList<>();
    critical.addAll(ActuatorChecks.critical());
    critical.addAll(AdminChecks.critical());
    critical.addAll(AuthChecks.critical());
    critical.addAll(DebugChecks.critical());
    critical.addAll(JmxChecks.critical());
    critical.addAll(SecretsChecks.critical());
    critical.addAll(SerialChecks.critical());
    return critical;
  }
}

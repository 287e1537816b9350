package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.spring.ProfileName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.SettingsSelections;
import dev.seaworthy.engine.deployment.SettingsSelections.Selection;
import dev.seaworthy.engine.deployment.StartCommands;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which settings a Django server starts with when nobody says. */
final class StartedWith {
  private StartedWith() {}

  /**
   * A server's default that is a developer's, or commands of a deployment that fall back to one.
   */
  static Outcome judge(Deployment deployment) {
    Optional<SettingsSelections> selections = deployment.fact(Facts.SETTINGS_SELECTIONS).inForce();
    if (selections.isEmpty()) {
      return Outcome.notApplicable("nobody looked for what chooses the settings");
    }
    List<Selection> all = selections.get().all();
    boolean said =
        all.stream()
            .anyMatch(
                each ->
                    each.reach() == SettingsSelections.Reach.DEPLOYMENT
                        && !isDevelopment(each.module()));
    return Outcome.of(
        all.stream()
            .filter(each -> isDevelopment(each.module()))
            .filter(each -> !each.module().equals(deployment.environment().name()))
            .flatMap(each -> flaw(each, deployment, said).stream())
            .toList(),
        List.of());
  }

  private static Optional<Flaw> flaw(Selection each, Deployment deployment, boolean said) {
    Flaw flaw =
        Flaw.of(
            "DJANGO_SETTINGS_MODULE",
            "is " + Shown.clipped(each.module(), 60) + " unless the environment says otherwise",
            Origin.at(each.place()));
    return switch (each.reach()) {
      case SERVER_DEFAULT -> Optional.of(said ? flaw.at(Severity.INFO) : flaw.at(Severity.WARNING));
      case COMMAND_DEFAULT ->
          !said && isManaged(deployment) && each.place().file().endsWith("manage.py")
              ? Optional.of(flaw.at(Severity.WARNING))
              : Optional.empty();
      case DEPLOYMENT, TOOL -> Optional.empty();
    };
  }

  /** Whether a deployed command goes through {@code manage.py}, as migrations do. */
  private static boolean isManaged(Deployment deployment) {
    return deployment.fact(Facts.START_COMMANDS).inForce().stream()
        .flatMap(commands -> commands.all().stream())
        .filter(
            command ->
                Stream.of(command.place().file().split("[/._-]", -1))
                    .noneMatch(ProfileName::isDevelopment))
        .anyMatch(
            command ->
                command.words().contains("manage.py")
                    && !command.words().contains("--settings")
                    && command.kind() != StartCommands.Kind.COMPOSE);
  }

  private static boolean isDevelopment(String module) {
    return Stage.isDevelopment(Environment.other(module));
  }
}

package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.spring.ProfileName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Selections;
import dev.seaworthy.engine.deployment.StartCommands;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which settings a Django project starts with when nobody says. */
final class StartedWith {
  private StartedWith() {}

  /**
   * A server's default that is a developer's, or commands of a deployment that fall back to one.
   */
  static Outcome judge(Deployment production, List<Deployment> all) {
    boolean said = !placesOf(production, Selections.Kind.DEPLOYMENT).isEmpty();
    List<Flaw> flaws = new ArrayList<>();
    for (Deployment each : all) {
      if (Stage.isDevelopment(each)) {
        placesOf(each, Selections.Kind.SERVER).forEach(at -> flaws.add(flaw(each, at, said)));
        if (flaws.isEmpty() && !said && isManaged(production)) {
          placesOf(each, Selections.Kind.COMMAND_LINE)
              .forEach(at -> flaws.add(flaw(each, at, false)));
        }
      }
    }
    return Outcome.of(flaws, List.of());
  }

  private static List<Place> placesOf(Deployment deployment, Selections.Kind kind) {
    return deployment.fact(Facts.SELECTED_BY).inForce().stream()
        .flatMap(selections -> selections.all().stream())
        .filter(each -> each.kind() == kind)
        .map(Selections.Selection::place)
        .toList();
  }

  private static Flaw flaw(Deployment development, Place place, boolean said) {
    return Flaw.of(
            "DJANGO_SETTINGS_MODULE",
            "is "
                + Shown.clipped(development.environment().name(), 60)
                + " unless the environment says otherwise",
            Origin.at(place))
        .at(said ? Severity.INFO : Severity.WARNING);
  }

  /** Whether a deployed command goes through {@code manage.py}, as migrations do. */
  private static boolean isManaged(Deployment deployment) {
    return deployment.fact(Facts.START_COMMANDS).inForce().stream()
        .flatMap(commands -> commands.all().stream())
        .filter(command -> command.kind() != StartCommands.Kind.COMPOSE)
        .filter(
            command ->
                Stream.of(command.place().file().split("[/._-]", -1))
                    .noneMatch(ProfileName::isDevelopment))
        .anyMatch(
            command ->
                command.words().contains("manage.py") && !command.words().contains("--settings"));
  }
}

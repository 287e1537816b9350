package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.spring.ProfileName;
import dev.seaworthy.checks.spring.Site;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Selections;
import dev.seaworthy.engine.deployment.StartCommands;
import dev.seaworthy.engine.deployment.StartCommands.StartCommand;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.text.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a development server started where the project is deployed. */
final class DevelopmentServerInProduction implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("settings.development-server-in-production")
          .severity(Severity.ERROR)
          .title("The development server serves the site")
          .why(
              """
              Django's runserver has had no security audit, serves files with DEBUG on, and takes
              one slow request as well as a flood to stop.""")
          .notWhen("The file is for a developer's machine, or a real server is started as well.")
          .mend(
              Framework.DJANGO,
              """
              Start a server made for it: `gunicorn shop.wsgi` or `uvicorn shop.asgi:application`.""")
          .fix(FixClass.UNSAFE)
          .references(
              DjangoPages.CHECKLIST,
              Reference.vendor(
                  "Django, runserver",
                  "https://docs.djangoproject.com/en/5.2/ref/django-admin/#runserver"),
              Reference.cwe(489),
              Reference.cwe(1188))
          .build();

  private static final Pattern DEVELOPMENT_SERVER =
      Pattern.compile("(?:^|[\\s/\"'=])(?:runserver|runserver_plus|runsslserver)(?:[\\s\"']|$)");

  private static final Pattern REAL_SERVER =
      Pattern.compile(
          "(?:^|[\\s/\"'])(?:gunicorn|uwsgi|uvicorn|daphne|hypercorn|granian|waitress-serve"
              + "|mod_wsgi-express|unitd|passenger|apache2ctl|supervisord)(?:[\\s\"']|$)");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Deployment deployment = Site.deployed(deployments);
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("no environment is production");
    }
    Set<String> others = filesOfOthers(deployments);
    List<StartCommand> commands =
        deployment.fact(Facts.START_COMMANDS).inForce().stream()
            .flatMap(each -> each.all().stream())
            .filter(each -> !isForDevelopment(each))
            .filter(each -> !others.contains(each.place().file()))
            .toList();
    boolean real = commands.stream().anyMatch(each -> REAL_SERVER.matcher(each.words()).find());
    if (real) {
      return Outcome.passed();
    }
    return Outcome.of(
        commands.stream()
            .filter(each -> DEVELOPMENT_SERVER.matcher(each.words()).find())
            .map(each -> flaw(each).in(List.of(deployment.environment().name())))
            .toList(),
        List.of());
  }

  private static Flaw flaw(StartCommand command) {
    Flaw flaw =
        Flaw.of(
            command.name().isEmpty() ? "command" : Shown.clipped(command.name(), 40),
            "runs runserver",
            Origin.at(command.place()));
    return command.kind() == StartCommands.Kind.COMPOSE
        ? flaw.at(Severity.WARNING).with(Confidence.LIKELY)
        : flaw;
  }

  /** The files that start an environment that is not production, and not production as well. */
  private static Set<String> filesOfOthers(List<Deployment> deployments) {
    Set<String> others = new HashSet<>();
    deployments.stream()
        .filter(each -> !each.environment().production())
        .forEach(each -> others.addAll(filesThatStart(each)));
    deployments.stream()
        .filter(each -> each.environment().production())
        .forEach(each -> others.removeAll(filesThatStart(each)));
    return others;
  }

  private static Set<String> filesThatStart(Deployment deployment) {
    return deployment.fact(Facts.SELECTED_BY).inForce().stream()
        .flatMap(selections -> selections.all().stream())
        .filter(each -> each.kind() == Selections.Kind.DEPLOYMENT)
        .map(each -> each.place().file())
        .collect(Collectors.toSet());
  }

  private static boolean isForDevelopment(StartCommand command) {
    return Stream.of((command.place().file() + "/" + command.name()).split("[/._-]", -1))
        .anyMatch(ProfileName::isDevelopment);
  }
}

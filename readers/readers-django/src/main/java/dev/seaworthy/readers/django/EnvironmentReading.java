package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.GivenEnvironment;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Selections;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Limits;
import dev.seaworthy.readers.django.evaluate.ModuleObject;
import dev.seaworthy.readers.django.evaluate.Run;
import dev.seaworthy.readers.django.evaluate.Setup;
import dev.seaworthy.readers.django.evaluate.Surroundings;
import dev.seaworthy.readers.django.facts.DjangoDefaults;
import dev.seaworthy.readers.django.facts.SettingFacts;
import dev.seaworthy.readers.django.library.ConfigurationClass;
import dev.seaworthy.readers.django.library.Libraries;
import dev.seaworthy.readers.django.project.DjangoProject;
import dev.seaworthy.readers.django.project.SettingsChoice;
import dev.seaworthy.readers.django.routes.AdminRoutesReading;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import dev.seaworthy.readers.django.version.DeclaredPackages;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Evaluates one environment of a project and turns what comes out into facts. */
final class EnvironmentReading {

  private final DjangoProject project;
  private final SettingsChoice choice;
  private final TreeFiles files;
  private final Version version;
  private final Inquiry inquiry;
  private final Map<String, Surroundings.Supplied> supplied = new LinkedHashMap<>();
  private final boolean anyDeclared;
  private final DeclaredPackages packages;
  private final LongSupplier nanos;
  private final Interpreter interpreter;
  private final List<Trouble> troubles = new ArrayList<>();
  private @Nullable Settings settings;
  private @Nullable Evaluated evaluated;

  EnvironmentReading(
      DjangoProject project,
      SettingsChoice choice,
      SourceTree tree,
      TreeFiles files,
      Launches launches,
      DeclaredPackages packages,
      Version version,
      Inquiry inquiry,
      LongSupplier nanos) {
    this.project = project;
    this.choice = choice;
    this.files = files;
    this.version = version;
    this.inquiry = inquiry;
    this.anyDeclared = !packages.isEmpty();
    supply(tree, launches);
    this.packages = packages;
    this.nanos = nanos;
    this.interpreter = interpreter(supplied);
  }

  private Interpreter interpreter(Map<String, Surroundings.Supplied> environment) {
    return new Interpreter(
        new Setup(
            files,
            List.of(project.folder()),
            project.folder(),
            environment,
            inquiry.environmentComplete(),
            Libraries.forDjango(version.numbers().get(0), minor(version)),
            packages,
            Limits.USUAL,
            nanos));
  }

  private static int minor(Version version) {
    return version.numbers().size() > 1 ? version.numbers().get(1) : 0;
  }

  private boolean isProduction() {
    return project.production().filter(each -> each.choice().equals(choice)).isPresent();
  }

  private void supply(SourceTree tree, Launches launches) {
    EnvironmentFiles found = new EnvironmentFiles(tree, project.folder(), troubles);
    if (!inquiry.environmentComplete()) {
      supplied.putAll(found.ofEnvironment(choice.environment()));
      supplied.putAll(new LaunchEnvironment(project, launches, found).of(choice, isProduction()));
    }
    supplied.putAll(found.named(inquiry.environmentFiles()));
    inquiry
        .environment()
        .forEach((name, value) -> supplied.put(name, new Surroundings.Supplied(value, null)));
    supplied.put("DJANGO_SETTINGS_MODULE", new Surroundings.Supplied(choice.module(), null));
    if (!choice.configuration().isEmpty()) {
      supplied.put("DJANGO_CONFIGURATION", new Surroundings.Supplied(choice.configuration(), null));
    }
  }

  /** The settings as the run left them. */
  private record Evaluated(
      Settings settings, Map<String, Namespace.Binding> bound, Optional<Unknown> open) {}

  void run() {
    Run<Evaluated> run = Run.of(interpreter, () -> evaluate(interpreter));
    run.value()
        .ifPresent(
            each -> {
              evaluated = each;
              settings = each.settings();
            });
    run.raised().ifPresent(this::cannotStart);
    run.exhausted()
        .ifPresent(
            what -> {
              Unknown why =
                  Unknown.because(
                      Reason.Kind.LIMIT,
                      "the evaluation took " + what,
                      new Site(choice.module(), 0, 0));
              settings =
                  SettingFacts.of(
                      Map.of(), name -> Trace.NONE, Optional.of(why), DjangoDefaults.of(version));
              troubles.add(
                  Trouble.unreadable(
                      Place.in(project.folder()),
                      "the settings " + choice.name() + " took " + what,
                      "make the settings simpler, or name another module"));
            });
    interpreter
        .notes()
        .all()
        .forEach(
            (site, what) ->
                troubles.add(
                    Trouble.unreadable(
                        new Place(site.file(), site.line(), site.column()),
                        what,
                        "mend the source and run the check again")));
  }

  private Evaluated evaluate(Interpreter interpreter) {
    Traced imported = interpreter.importModule(choice.module());
    ModuleObject module = (ModuleObject) imported.object();
    Map<String, Namespace.Binding> bound = module.names().bindings();
    if (!choice.configuration().isEmpty()) {
      Traced type = interpreter.attribute(imported, choice.configuration());
      if (type.object() instanceof ClassObject configuration) {
        bound = ConfigurationClass.settings(interpreter, configuration);
      }
    }
    Map<String, Namespace.Binding> all = new LinkedHashMap<>(bound);
    LoadingRules.check(interpreter, all);
    Settings facts =
        SettingFacts.of(
            all,
            name -> module.names().elsewhere(name),
            module.names().openBecause(),
            DjangoDefaults.of(version));
    return new Evaluated(facts, all, module.names().openBecause());
  }

  private void cannotStart(Run.Failure failure) {
    String text = failure.text();
    for (Surroundings.Supplied each : supplied.values()) {
      if (each.value().length() > 3) {
        text = text.replace(each.value(), "[hidden]");
      }
    }
    Place place = new Place(failure.site().file(), failure.site().line(), failure.site().column());
    troubles.add(
        new Trouble(
            Trouble.Severity.CANNOT_START,
            place,
            choice.name() + " cannot start: " + failure.type() + ": " + Shown.of(text),
            "supply what it asks for, or name another environment"));
  }

  List<Trouble> troubles() {
    return troubles;
  }

  /** The settings under another environment; none if the project does not start under it. */
  private Optional<Settings> under(Map<String, Surroundings.Supplied> environment) {
    Interpreter other = interpreter(environment);
    return Run.of(other, () -> evaluate(other)).value().map(Evaluated::settings);
  }

  /** The deployment; none if the environment cannot start. */
  Optional<Deployment> gathered(
      Application application, Environment environment, ProjectFacts facts, boolean whole) {
    if (settings == null) {
      return Optional.empty();
    }
    List<String> filled =
        supplied.entrySet().stream()
            .filter(each -> !each.getValue().value().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    GivenEnvironment given =
        new GivenEnvironment(java.util.Set.copyOf(filled), inquiry.environmentComplete());
    Deployment.Builder builder =
        Deployment.of(application, environment, settings)
            .edge(inquiry.word().edge())
            .fact(
                Facts.GIVEN_ENVIRONMENT,
                new Fact<>(Facts.GIVEN_ENVIRONMENT.name(), Value.known(given), Origin.none()));
    builder.fact(Facts.SELECTED_BY, selections());
    facts.state(builder);
    new FailureViews(files, project.folder(), anyDeclared)
        .of(settings)
        .ifPresent(each -> builder.fact(Facts.CSRF_FAILURE_VIEW, each));
    if (whole) {
      new Trials(settings, supplied, this::under).state(builder);
    }
    if (whole && evaluated != null) {
      builder.fact(
          Facts.ADMIN_ROUTES,
          AdminRoutesReading.of(
              interpreter, evaluated.bound(), evaluated.open(), DjangoDefaults.of(version)));
    }
    return Optional.of(builder.build());
  }

  private Fact<Selections> selections() {
    List<Selections.Selection> all =
        project.mentions().stream()
            .filter(each -> each.selects(choice))
            .map(each -> new Selections.Selection(each.kind(), each.place()))
            .toList();
    return new Fact<>(Facts.SELECTED_BY.name(), Value.known(new Selections(all)), Origin.none());
  }
}

package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.django.project.DjangoProject;
import dev.seaworthy.readers.django.project.SettingsChoice;
import dev.seaworthy.readers.django.version.DeclaredPackages;
import dev.seaworthy.readers.django.version.DjangoVersions;
import dev.seaworthy.readers.django.version.Requirements;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Reads one project: its version once, then each of its environments. */
final class ProjectReading {

  private final DjangoProject project;
  private final SourceTree tree;
  private final TreeFiles files;
  private final Launches launches;
  private final Inquiry inquiry;
  private final LongSupplier nanos;
  private final boolean whole;
  private final List<Deployment> deployments = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  ProjectReading(
      DjangoProject project,
      SourceTree tree,
      TreeFiles files,
      Launches launches,
      Inquiry inquiry,
      LongSupplier nanos,
      boolean whole) {
    this.project = project;
    this.tree = tree;
    this.files = files;
    this.launches = launches;
    this.inquiry = inquiry;
    this.nanos = nanos;
    this.whole = whole;
    run();
  }

  List<Deployment> deployments() {
    return deployments;
  }

  List<Trouble> troubles() {
    return troubles;
  }

  private void run() {
    if (choices().isEmpty()) {
      return;
    }
    List<String> declaring = DeclaredPackages.requirementFiles(files);
    Requirements requirements = Requirements.of(files, declaring);
    Fact<Version> version =
        inquiry
            .frameworkVersion()
            .map(given -> new Fact<>("django.version", Value.known(given), Origin.none()))
            .orElseGet(() -> DjangoVersions.of(requirements, project.folder()));
    Application application =
        new Application(project.name(), project.folder(), Framework.DJANGO, version);
    Version assumed = assumed(version);
    DeclaredPackages packages = DeclaredPackages.of(files, declaring);
    ProjectFacts facts = new ProjectFacts(project, tree, files, requirements, launches);
    for (SettingsChoice choice : choices()) {
      EnvironmentReading reading =
          new EnvironmentReading(
              project, choice, tree, files, launches, packages, assumed, inquiry, nanos);
      reading.run();
      troubles.addAll(reading.troubles());
      reading.gathered(application, environment(choice), facts, whole).ifPresent(deployments::add);
    }
  }

  /**
   * The version whose defaults apply: the one asked for, the lowest of a range, or the usual one.
   */
  private Version assumed(Fact<Version> version) {
    Optional<Version> known = version.inForce();
    if (known.isPresent()) {
      return known.get();
    }
    if (version.value() instanceof Value.Unknown<Version> unknown
        && !unknown.candidates().isEmpty()) {
      return unknown.candidates().get(0);
    }
    troubles.add(
        Trouble.notice(
            Place.in(project.folder()),
            "no file names a version of Django; " + DjangoVersions.USUAL.line() + " is assumed",
            "pin Django in a requirements file, or name the version to check against"));
    return DjangoVersions.USUAL;
  }

  private List<SettingsChoice> choices() {
    return inquiry.settings().isEmpty()
        ? project.choices()
        : project.named(inquiry.settings().get(), tree).map(List::of).orElse(List.of());
  }

  private Environment environment(SettingsChoice choice) {
    if (inquiry.settings().isPresent()) {
      return Environment.production(choice.name(), "it was named on the command line");
    }
    return project
        .production()
        .filter(each -> each.choice().equals(choice))
        .map(each -> Environment.production(choice.name(), each.because()))
        .orElseGet(() -> Environment.other(choice.name()));
  }
}

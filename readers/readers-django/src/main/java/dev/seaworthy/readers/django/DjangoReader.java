package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.django.project.DjangoProject;
import dev.seaworthy.readers.django.project.Projects;
import dev.seaworthy.readers.django.project.SettingsChoice;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Reads the settings of Django projects from a source tree: every project, every environment, every
 * setting with the chain of where it came from. Nothing in the tree is run and nothing outside it
 * is read, but the environment files that the caller names. Stateless and safe for use by several
 * threads.
 */
public final class DjangoReader {

  private final LongSupplier nanos;
  private final boolean whole;

  /**
   * A reader.
   *
   * @param nanos a clock that never goes back, in nanoseconds, which bounds how long one
   *     application may take
   */
  public DjangoReader(LongSupplier nanos) {
    this(nanos, true);
  }

  private DjangoReader(LongSupplier nanos, boolean whole) {
    this.nanos = nanos;
    this.whole = whole;
  }

  /**
   * A reader of settings only, for questions that neither the URL configuration nor what the
   * settings would be under another environment has a part in.
   */
  public static DjangoReader ofSettings(LongSupplier nanos) {
    return new DjangoReader(nanos, false);
  }

  /**
   * Reads the projects of a tree.
   *
   * @param tree the tree, which may hold none
   * @param inquiry what is asked; its settings may name a module, or {@code module:Class} for a
   *     class of django-configurations
   * @return one deployment for each project and environment that can start, those of a project
   *     beside each other, and everything that could not be read or cannot start
   */
  public Survey read(SourceTree tree, Inquiry inquiry) {
    List<DjangoProject> projects = Projects.in(tree, inquiry.word());
    TreeFiles files = new TreeFiles(tree);
    Launches launches = projects.isEmpty() ? Launches.none() : Launches.of(tree);
    List<Deployment> deployments = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    for (DjangoProject each : projects) {
      if (isAskedFor(each, inquiry)) {
        ProjectReading reading =
            new ProjectReading(each, tree, files, launches, inquiry, nanos, whole);
        deployments.addAll(reading.deployments());
        reading.troubles().forEach(one -> add(troubles, one));
      }
    }
    List<Trouble> all = new ArrayList<>(files.troubles());
    launches.troubles().stream()
        .map(each -> Trouble.notice(each.place(), each.problem(), each.mend()))
        .forEach(each -> add(all, each));
    troubles.forEach(each -> add(all, each));
    if (deployments.isEmpty() && troubles.isEmpty() && !projects.isEmpty()) {
      inquiry.settings().filter(DjangoReader::isModule).ifPresent(name -> add(all, absent(name)));
    }
    return new Survey(deployments, all);
  }

  /** Adds what was not said before. */
  private static void add(List<Trouble> all, Trouble each) {
    if (!all.contains(each)) {
      all.add(each);
    }
  }

  private static boolean isModule(String name) {
    return name.indexOf('.') > 0;
  }

  private static Trouble absent(String name) {
    String module = SettingsChoice.parse(name).module();
    return new Trouble(
        Trouble.Severity.CANNOT_START,
        Place.in("manage.py"),
        "cannot start: ModuleNotFoundError: No module named '" + Shown.clipped(module, 80) + "'",
        "name a settings module that is in the tree");
  }

  private static boolean isAskedFor(DjangoProject project, Inquiry inquiry) {
    return inquiry
        .application()
        .map(name -> name.equals(project.name()) || name.equals(project.folder()))
        .orElse(true);
  }
}

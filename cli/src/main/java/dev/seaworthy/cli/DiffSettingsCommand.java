package dev.seaworthy.cli;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.readers.django.CommandLineDefault;
import dev.seaworthy.readers.django.facts.DjangoDefaults;
import dev.seaworthy.readers.django.version.DjangoVersions;
import dev.seaworthy.readers.project.ProjectFile;
import dev.seaworthy.readers.tree.SourceTree;
import dev.seaworthy.report.json.JsonSettings;
import dev.seaworthy.report.settings.Listing;
import dev.seaworthy.report.settings.SettingsText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Lists the settings of a Django project that differ from Django's defaults. */
final class DiffSettingsCommand implements Command {
  /** Options of {@code check} that have no meaning here. */
  private static final Set<String> OTHERS =
      Set.of("--deploy", "--tag", "--list-tags", "--fail-level", "--fail-on-undetermined");

  private final Parts parts;
  private final UnaryOperator<String> hide;

  /**
   * The command.
   *
   * @param hide how a secret is shown
   */
  DiffSettingsCommand(Parts parts, UnaryOperator<String> hide) {
    this.parts = parts;
    this.hide = hide;
  }

  @Override
  public String name() {
    return "diffsettings";
  }

  @Override
  public String summary() {
    return "list the settings of a Django project that differ from Django's";
  }

  @Override
  public String help() {
    return """
        seaworthy diffsettings [PATH]

        Lists the settings that differ from Django's defaults, as the command of that
        name in Django does, without running anything: those that Django does not have
        with ### behind, secrets by their length, what cannot be known with the reason.

          --settings MODULE     of this settings module; unless said otherwise of the one
                                that manage.py takes, else of production
          --environment NAME    of this environment, or of this class of the module
          --app NAME            of this application of the project
          --django-version V    against the defaults of this Django
          --env-file FILE       take environment variables from it; may be repeated
          --env-complete        these are all there are: a name they lack is not set
          --inherit-env         take this shell's environment variables too
          --all                 list the defaults too, with ### before them
          --output LAYOUT       hash (unless said otherwise) or unified
          --format FORM         text (unless said otherwise) or json, with the places

        Exit codes: 0 listed, 2 wrong use or no Django project there, 3 the settings
        cannot be loaded or not be read whole.
        """;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse, CannotFinish {
    List<String> rest = new ArrayList<>(args);
    String layout = layout(rest);
    rest.add("--deploy");
    CheckOptions options = CheckOptions.parse(rest);
    Target target = Target.of(options, console).get(0);
    if (options.paths().size() > 1) {
      throw new WrongUse("diffsettings takes one PATH");
    }
    Target asked = options.asked().isPresent() ? target : byDefault(target);
    Deployment deployment = deployment(asked.read(parts.reader()).survey().deployments());
    Listing listing = Listing.of(deployment, name -> usual(deployment, name), options.all());
    try {
      write(listing, layout, options, console);
    } catch (IOException e) {
      throw new CannotFinish("the listing cannot be written: " + Failures.words(e));
    }
    return ExitCode.DONE;
  }

  /** Takes Django's {@code --output} out of the arguments. */
  private static String layout(List<String> args) throws WrongUse {
    for (String each : args) {
      if (OTHERS.contains(each.replaceFirst("=.*", ""))) {
        throw new WrongUse("diffsettings has no option '" + CheckOptions.quoted(each) + "'");
      }
    }
    String layout = "hash";
    int at = args.indexOf("--output");
    if (at >= 0) {
      args.remove(at);
      layout = at < args.size() ? args.remove(at) : "";
    }
    for (String each : List.copyOf(args)) {
      if (each.startsWith("--output=")) {
        args.remove(each);
        layout = each.substring("--output=".length());
      }
    }
    if (!layout.equals("hash") && !layout.equals("unified")) {
      throw new WrongUse(
          "--output is '" + CheckOptions.quoted(layout) + "'; write hash or unified");
    }
    return layout;
  }

  private static Target byDefault(Target target) throws CannotFinish {
    try {
      SourceTree tree = SourceTree.of(target.folder());
      Optional<CommandLineDefault> found =
          CommandLineDefault.of(tree, ProjectFile.read(tree).word());
      if (found.isEmpty()) {
        return target;
      }
      CommandLineDefault named = found.get();
      target.console().tell("Settings: " + named.settings() + ", as " + named.place() + " says.");
      return target.with(target.options().withSettings(named.settings()));
    } catch (IOException e) {
      throw new CannotFinish(target.typed() + " cannot be read: " + Failures.words(e));
    }
  }

  private static Deployment deployment(List<Deployment> all) throws WrongUse {
    List<Deployment> django =
        all.stream().filter(each -> each.framework() == Framework.DJANGO).toList();
    return django.stream()
        .filter(each -> each.environment().production())
        .findFirst()
        .or(() -> django.stream().findFirst())
        .orElseThrow(() -> new WrongUse("there is no Django project"));
  }

  private static Optional<Datum> usual(Deployment deployment, String name) {
    Version version = deployment.application().version().inForce().orElse(DjangoVersions.USUAL);
    DjangoDefaults defaults = DjangoDefaults.of(version);
    return defaults.names().anyMatch(name::equals)
        ? Optional.of(defaults.value(name))
        : Optional.empty();
  }

  private void write(Listing listing, String layout, CheckOptions options, Console console)
      throws IOException, WrongUse {
    switch (options.format()) {
      case JSON -> new JsonSettings(hide).write(listing, console.out());
      case TEXT -> {
        SettingsText text = new SettingsText(hide);
        console.print(layout.equals("hash") ? text.hash(listing) : text.unified(listing));
      }
      case SARIF, JUNIT, GITHUB, HTML ->
          throw new WrongUse("diffsettings has no such --format; write text or json");
    }
  }
}

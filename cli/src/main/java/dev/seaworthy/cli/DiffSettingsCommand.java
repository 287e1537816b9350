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
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists the settings of a Django project that differ from Django's defaults. */
final class DiffSettingsCommand implements Command {
  private static final List<Option> OPTIONS =
      Stream.of(
              List.of(
                  Option.text("app", "NAME", "only this application of the project"),
                  Option.text(
                      "settings",
                      "MODULE",
                      "of this settings module; unless said otherwise of the one that manage.py"
                          + " takes, else of production"),
                  Option.text(
                      "environment",
                      "NAME",
                      "of this environment, or of this class of the module")),
              CheckOptions.GIVEN,
              List.of(
                  Option.flag("all", "list the defaults too, with ### before them"),
                  Option.choice(
                      "output",
                      "LAYOUT",
                      List.of("hash", "unified"),
                      "hash (unless said otherwise) or unified"),
                  Option.choice(
                      "format",
                      "FORM",
                      List.of("text", "json"),
                      "text (unless said otherwise), or json with the places")))
          .flatMap(List::stream)
          .toList();

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

        """
        + Option.help(OPTIONS)
        + """

        Exit codes: 0 listed, 2 wrong use or no Django project there, 3 the settings
        cannot be loaded or not be read whole.
        """;
  }

  @Override
  public List<Option> options() {
    return OPTIONS;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse, CannotFinish {
    Typed line = Typed.parse(name(), OPTIONS, args);
    CheckOptions options = CheckOptions.of(line, true);
    if (options.paths().size() > 1) {
      throw new WrongUse("diffsettings takes one PATH");
    }
    String layout = oneOf(line, "output", "hash", "unified");
    String format = oneOf(line, "format", "text", "json");
    Target target = Target.of(options, console).get(0);
    Target asked = options.asked().isPresent() ? target : byDefault(target);
    Deployment deployment = deployment(asked.read(parts.settings()).survey().deployments());
    Listing listing = Listing.of(deployment, name -> usual(deployment, name), options.all());
    try {
      write(listing, layout, format, console);
    } catch (IOException e) {
      throw new CannotFinish("the listing cannot be written: " + Failures.words(e));
    }
    return ExitCode.DONE;
  }

  /** The value of an option, the first of two unless said otherwise. */
  private static String oneOf(Typed line, String option, String usual, String other)
      throws WrongUse {
    String typed = line.one(option).orElse(usual);
    if (!typed.equals(usual) && !typed.equals(other)) {
      throw new WrongUse(
          "--"
              + option
              + " is '"
              + CheckOptions.quoted(typed)
              + "'; write "
              + usual
              + " or "
              + other);
    }
    return typed;
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

  private void write(Listing listing, String layout, String format, Console console)
      throws IOException {
    if (format.equals("json")) {
      new JsonSettings(hide).write(listing, console.out());
      return;
    }
    SettingsText text = new SettingsText(hide);
    console.print(layout.equals("hash") ? text.hash(listing) : text.unified(listing));
  }
}

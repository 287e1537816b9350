package dev.seaworthy.cli.compatible;

import dev.seaworthy.checks.django.DjangoChecks;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.deployment.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Django's check command: arguments in, lines and an exit code out. The project is read, never run.
 *
 * <p>Exit codes are Django's: 0, 1 for findings and for settings that do not load, 2 for arguments
 * that have no meaning.
 */
public final class DjangoCheck {
  private static final String ONLY_RUNNING =
      "Not looked at, since only the running Django can: models, urls, templates, translation,"
          + " database and the checks of other applications.";
  private static final int WRONG_USE = 2;

  private final List<String> words;

  private DjangoCheck(List<String> words) {
    this.words = List.copyOf(words);
  }

  /**
   * What is asked of the reader.
   *
   * @param project the project's folder, as typed
   * @param settings the settings module, with {@code :Class} behind it for a class in it
   * @param environmentFiles environment files, as typed
   * @param environmentComplete whether they are the whole environment
   * @param djangoVersion Django's version, where it is stated
   */
  public record Question(
      String project,
      Optional<String> settings,
      List<String> environmentFiles,
      boolean environmentComplete,
      Optional<Version> djangoVersion) {}

  /** The command with its arguments, as Django takes them. */
  public static DjangoCheck of(List<String> words) {
    return new DjangoCheck(words);
  }

  /**
   * Reads the project and prints what Django's command would.
   *
   * @param reader reads the project that is asked for
   * @param out takes text for standard output
   * @param err takes lines for standard error
   * @return the exit code
   */
  public int run(
      Function<Question, Survey> reader,
      LocalDate today,
      Consumer<String> out,
      Consumer<String> err) {
    Layout layout = layout(reader, today, err);
    layout.out().forEach(line -> out.accept(line + "\n"));
    layout.err().forEach(err);
    return layout.exit();
  }

  private Layout layout(Function<Question, Survey> reader, LocalDate today, Consumer<String> err) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(words);
    } catch (Arguments.Refused refused) {
      return Layout.refusal(String.valueOf(refused.getMessage()), WRONG_USE);
    }
    CompletableFuture<List<Rule>> rules = CompletableFuture.supplyAsync(DjangoChecks::all);
    Survey survey = reader.apply(question(arguments));
    Optional<Deployment> deployment = chosen(survey);
    if (deployment.isEmpty()) {
      return survey.troubles().stream()
          .filter(each -> each.severity() == Trouble.Severity.CANNOT_START)
          .findFirst()
          .map(each -> Layout.refusal(each.toString(), 1))
          .orElseGet(
              () ->
                  Layout.refusal(
                      "there is no Django project; name its folder with --project and its"
                          + " settings with --settings",
                      WRONG_USE));
    }
    if (!arguments.listTags()) {
      err.accept(ONLY_RUNNING);
    }
    return new CompatibleCheck(deployment.get(), arguments, rules.join(), today).run();
  }

  /** Production, as a deployment is what the question is about; else the first there is. */
  private static Optional<Deployment> chosen(Survey survey) {
    List<Deployment> django =
        survey.deployments().stream().filter(each -> each.framework() == Framework.DJANGO).toList();
    return django.stream()
        .filter(each -> each.environment().production())
        .findFirst()
        .or(() -> django.stream().findFirst());
  }

  private static Question question(Arguments arguments) {
    Optional<String> settings =
        arguments
            .settings()
            .map(module -> module + arguments.environment().map(name -> ":" + name).orElse(""));
    return new Question(
        arguments.project().orElse("."),
        settings.or(arguments::environment),
        arguments.environmentFiles(),
        arguments.environmentComplete(),
        arguments.djangoVersion().flatMap(Version::parse));
  }
}

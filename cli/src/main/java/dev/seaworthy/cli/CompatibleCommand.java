package dev.seaworthy.cli;

import dev.seaworthy.cli.compatible.DjangoCheck;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.django.CommandLineDefault;
import dev.seaworthy.readers.project.ProjectFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code check --django-compatible}: reads a project and runs Django's own command over it. */
final class CompatibleCommand {
  static final String SWITCH = "--django-compatible";

  private final BiFunction<SourceTree, Inquiry, Survey> reader;

  CompatibleCommand(BiFunction<SourceTree, Inquiry, Survey> reader) {
    this.reader = reader;
  }

  int run(List<String> args, Console console) {
    List<String> words = new ArrayList<>(args);
    words.remove(SWITCH);
    return DjangoCheck.of(words)
        .run(
            question -> survey(question, console),
            LocalDate.now(console.clock()),
            console::print,
            console::tell);
  }

  /** What {@code manage.py} takes when nobody names settings, told to the caller. */
  private static Optional<String> byDefault(SourceTree tree, ProjectWord word, Console console) {
    Optional<CommandLineDefault> found = CommandLineDefault.of(tree, word);
    found.ifPresent(
        each -> console.tell("Settings: " + each.settings() + ", as " + each.place() + " says."));
    return found.map(CommandLineDefault::settings);
  }

  private Survey survey(DjangoCheck.Question question, Console console) {
    try {
      SourceTree tree = SourceTree.of(console.folder().resolve(question.project()));
      List<Path> files = new ArrayList<>();
      for (String each : question.environmentFiles()) {
        files.add(console.folder().resolve(each));
      }
      ProjectWord word = ProjectFile.read(tree).word();
      Inquiry inquiry =
          new Inquiry(
              tree.root(),
              Optional.empty(),
              question.settings().or(() -> byDefault(tree, word, console)),
              files,
              Map.of(),
              question.environmentComplete(),
              question.djangoVersion(),
              word);
      return reader.apply(tree, inquiry);
    } catch (IOException e) {
      Place place = Place.in(question.project());
      String problem = "cannot be read: " + Failures.words(e);
      return new Survey(
          List.of(),
          List.of(
              new Trouble(
                  Trouble.Severity.CANNOT_START, place, problem, "name the project's folder")));
    }
  }
}

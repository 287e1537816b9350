package dev.seaworthy.cli;

import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.readers.django.DjangoReader;
import dev.seaworthy.readers.java.JavaPrograms;
import dev.seaworthy.readers.spring.SpringReader;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The readers and the checks that the command works with.
 *
 * @param reader what a tree holds; all readers together
 * @param settings what a tree holds of Django's settings, for questions about nothing else
 * @param rules the checks, made when they are first asked for: most commands need none
 */
record Parts(
    BiFunction<SourceTree, Inquiry, Survey> reader,
    BiFunction<SourceTree, Inquiry, Survey> settings,
    Supplier<List<Rule>> rules) {
  /** One reader for every question. */
  Parts(BiFunction<SourceTree, Inquiry, Survey> reader, Supplier<List<Rule>> rules) {
    this(reader, reader, rules);
  }

  static Parts real() {
    return new Parts(
        Parts::read,
        (tree, inquiry) -> DjangoReader.ofSettings(System::nanoTime).read(tree, inquiry),
        Catalogue::all);
  }

  private static Survey read(SourceTree tree, Inquiry inquiry) {
    Survey spring = new SpringReader(new JavaPrograms()).read(tree, inquiry);
    return mayHoldPython(tree)
        ? spring.and(new DjangoReader(System::nanoTime).read(tree, inquiry))
        : spring;
  }

  private static boolean mayHoldPython(SourceTree tree) {
    if (tree.artifact().isPresent()) {
      return false;
    }
    for (SourceFile each : tree.files()) {
      if (each.name().endsWith(".py")) {
        return true;
      }
    }
    return false;
  }
}

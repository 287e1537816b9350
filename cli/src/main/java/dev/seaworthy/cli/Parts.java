package dev.seaworthy.cli;

import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.readers.spring.SpringReader;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The readers and the checks that the command works with.
 *
 * @param reader what a tree holds; all readers together
 * @param rules the checks, made when they are first asked for: most commands need none
 */
record Parts(BiFunction<SourceTree, Inquiry, Survey> reader, Supplier<List<Rule>> rules) {
  static Parts real() {
    return new Parts((tree, inquiry) -> new SpringReader().read(tree, inquiry), Catalogue::all);
  }
}

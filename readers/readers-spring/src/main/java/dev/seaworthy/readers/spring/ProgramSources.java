package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.build.Build;
import dev.seaworthy.readers.build.Builds;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources of a tree by the module that they belong to, tests left out. */
final class ProgramSources {
  private static final Set<String> LANGUAGES = Set.of("java", "kt", "groovy");

  private final SourceTree tree;
  private final Map<String, List<SourceFile>> byModule = new HashMap<>();

  ProgramSources(SourceTree tree, Builds builds) {
    this.tree = tree;
    Map<String, String> owners = new HashMap<>();
    for (SourceFile each : tree.files()) {
      if (isSource(each)) {
        String owner =
            owners.computeIfAbsent(
                each.folder(), folder -> builds.owning(folder).map(Build::folder).orElse(""));
        byModule.computeIfAbsent(owner, none -> new ArrayList<>()).add(each);
      }
    }
  }

  /** The sources of an application, its own first. */
  List<SourceFile> of(FoundApplication application) {
    if (application.build().isEmpty()) {
      return tree.under(application.folder()).stream().filter(ProgramSources::isSource).toList();
    }
    List<SourceFile> sources = new ArrayList<>();
    application
        .modules()
        .forEach(module -> sources.addAll(byModule.getOrDefault(module, List.of())));
    return sources;
  }

  /** Whether a source is a part of a program, and not of its configuration. */
  static boolean isProgram(SourceFile file) {
    return LANGUAGES.contains(file.extension());
  }

  private static boolean isSource(SourceFile file) {
    boolean program = isProgram(file);
    boolean beans = file.extension().equals("xml") && file.path().contains("src/main/");
    return (program || beans) && !isTest("/" + file.path());
  }

  private static boolean isTest(String path) {
    return path.contains("/src/test/")
        || path.contains("/src/it/")
        || path.contains("/src/integrationTest/")
        || path.contains("/src/testFixtures/")
        || path.contains("/src/jmh/")
        || path.startsWith("/test/")
        || path.startsWith("/tests/");
  }
}

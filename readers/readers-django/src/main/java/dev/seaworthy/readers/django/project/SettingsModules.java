package dev.seaworthy.readers.django.project;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.ExpressionText;
import dev.seaworthy.readers.django.python.ParsedSources;
import dev.seaworthy.readers.django.python.PythonModule;
import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells which modules beside a settings module are settings modules too. */
final class SettingsModules {

  private static final Pattern NAME =
      Pattern.compile("settings[_-]?\\w*\\.py|\\w+[_-]settings\\.py", Pattern.CASE_INSENSITIVE);

  /** Modules that others build on, by name. */
  private static final Set<String> SHARED =
      Set.of(
          "base",
          "common",
          "defaults",
          "shared",
          "default",
          "components",
          "utils",
          "global_settings");

  /** Modules that are named after an environment. */
  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "prod",
          "production",
          "prd",
          "live",
          "dev",
          "development",
          "local",
          "test",
          "testing",
          "stage",
          "staging",
          "ci");

  private final SourceTree tree;
  private final ParsedSources parsed;
  private final Map<String, Optional<Kind>> kinds = new ConcurrentHashMap<>();

  /** What a module is made of, as far as it matters here. */
  private record Kind(boolean assigns, Set<String> starred, List<String> classes) {}

  SettingsModules(SourceTree tree) {
    this.tree = tree;
    this.parsed = ParsedSources.of(tree);
  }

  boolean exists(String folder, String module) {
    return file(folder, module).isPresent();
  }

  private Optional<SourceFile> file(String folder, String module) {
    String path = (folder.isEmpty() ? "" : folder + "/") + module.replace('.', '/');
    return tree.file(path + ".py").or(() -> tree.file(path + "/__init__.py"));
  }

  /** A settings module and its siblings that are settings modules. */
  Set<SettingsChoice> around(String folder, String module) {
    Optional<SourceFile> file = file(folder, module);
    if (file.isEmpty()) {
      return Set.of();
    }
    Set<SettingsChoice> found = new LinkedHashSet<>(choices(module, file.get()));
    if (found.isEmpty()) {
      found.add(SettingsChoice.of(module));
    }
    boolean isPackage = file.get().name().equals("__init__.py");
    String prefix = isPackage ? module : module.substring(0, Math.max(0, module.lastIndexOf('.')));
    boolean inSettings =
        file.get().folder().matches("(?:.*/)?(?:\\w*settings\\w*|environments)")
            || ENVIRONMENTS.contains(last(module))
            || SHARED.contains(last(module));
    Map<String, SourceFile> siblings = new LinkedHashMap<>();
    for (SourceFile each : tree.in(file.get().folder())) {
      boolean candidate =
          inSettings ? each.extension().equals("py") : NAME.matcher(each.name()).matches();
      String name = each.name().replaceAll("\\.py$", "");
      if (candidate
          && !name.equals("__init__")
          && !SHARED.contains(name)
          && !name.startsWith("test_")) {
        siblings.put(prefix.isEmpty() ? name : prefix + "." + name, each);
      }
    }
    siblings.values().parallelStream().forEach(this::kind);
    siblings.forEach((name, each) -> found.addAll(choices(name, each)));
    return withoutShared(found, module, siblings);
  }

  /** A package whose parts are the choices is none itself, unless somebody names it. */
  private Set<SettingsChoice> withoutShared(
      Set<SettingsChoice> found, String named, Map<String, SourceFile> siblings) {
    Set<SettingsChoice> kept = new LinkedHashSet<>();
    for (SettingsChoice each : found) {
      boolean starred =
          siblings.entrySet().stream()
              .filter(one -> !one.getKey().equals(each.module()))
              .map(one -> kind(one.getValue()))
              .flatMap(Optional::stream)
              .anyMatch(one -> one.starred().contains(last(each.module())));
      if (each.module().equals(named) || !starred) {
        kept.add(each);
      }
    }
    return kept;
  }

  private static String last(String module) {
    return module.substring(module.lastIndexOf('.') + 1);
  }

  private List<SettingsChoice> choices(String module, SourceFile file) {
    Optional<Kind> kind = kind(file);
    if (kind.isEmpty()) {
      return List.of();
    }
    if (!kind.get().classes().isEmpty()) {
      return kind.get().classes().stream().map(each -> new SettingsChoice(module, each)).toList();
    }
    boolean settings = kind.get().assigns() || !kind.get().starred().isEmpty();
    return settings ? List.of(SettingsChoice.of(module)) : List.of();
  }

  /** Settings modules that nothing names, by the folder they are imported from. */
  Map<String, List<SettingsChoice>> alone() {
    Map<String, List<SettingsChoice>> found = new LinkedHashMap<>();
    for (SourceFile file : tree.files()) {
      boolean named =
          NAME.matcher(file.name()).matches()
              || (file.folder().endsWith("settings") && file.extension().equals("py"));
      if (named && found.size() < 50 && mentionsApps(file)) {
        String folder = file.folder();
        String module = file.name().replaceAll("\\.py$", "");
        while (!folder.isEmpty() && tree.file(folder + "/__init__.py").isPresent()) {
          module = folder.substring(folder.lastIndexOf('/') + 1) + "." + module;
          folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
        String plain =
            module.endsWith(".__init__") ? module.substring(0, module.length() - 9) : module;
        List<SettingsChoice> all = found.computeIfAbsent(folder, key -> new ArrayList<>());
        around(folder, plain).stream().filter(each -> !all.contains(each)).forEach(all::add);
      }
    }
    return found;
  }

  private boolean mentionsApps(SourceFile file) {
    return file.read() instanceof Reading.Text text && text.text().contains("INSTALLED_APPS");
  }

  private Optional<Kind> kind(SourceFile file) {
    return kinds.computeIfAbsent(file.path(), key -> read(file));
  }

  private Optional<Kind> read(SourceFile file) {
    if (!(file.read() instanceof Reading.Text text)) {
      return Optional.empty();
    }
    PythonModule module = parsed.module(file.path(), text.bytes());
    boolean assigns = false;
    Set<String> starred = new HashSet<>();
    List<Statement.ClassDefinition> classes = new ArrayList<>();
    boolean configurations = text.text().contains("configurations");
    for (Statement each : module.statements()) {
      if (each instanceof Statement.Assign assign) {
        assigns |= assign.targets().stream().anyMatch(SettingsModules::isTelling);
      } else if (each instanceof Statement.ImportFrom from && from.star()) {
        starred.add(last(from.module()));
      } else if (each instanceof Statement.Evaluate evaluate) {
        assigns |= fillsModule(evaluate.value());
      } else if (configurations && each instanceof Statement.ClassDefinition type) {
        classes.add(type);
      }
    }
    return Optional.of(new Kind(assigns, starred, settingsClasses(classes)));
  }

  private static boolean isTelling(Expression target) {
    return target instanceof Expression.Name name
        && Set.of(
                "INSTALLED_APPS",
                "SECRET_KEY",
                "DEBUG",
                "ALLOWED_HOSTS",
                "DATABASES",
                "ROOT_URLCONF")
            .contains(name.id());
  }

  /** {@code include(…)}, and calls that are given the module they are to fill. */
  private static boolean fillsModule(Expression value) {
    if (!(value instanceof Expression.Call call)) {
      return false;
    }
    boolean include =
        call.function() instanceof Expression.Name name && name.id().equals("include");
    return include
        || call.arguments().stream()
            .map(each -> ExpressionText.withoutText(each.value(), 80))
            .anyMatch(Set.of("__name__", "globals()", "locals()", "vars()")::contains);
  }

  /** The classes that are settings, without those whose name says that others build on them. */
  private static List<String> settingsClasses(List<Statement.ClassDefinition> classes) {
    Set<String> settings = new HashSet<>(Set.of("Configuration"));
    List<String> found = new ArrayList<>();
    for (Statement.ClassDefinition each : classes) {
      boolean is = false;
      for (Expression.Argument base : each.arguments()) {
        if (base.value() instanceof Expression.Name name) {
          is |= settings.contains(name.id());
        } else if (base.value() instanceof Expression.Attribute attribute) {
          is |= attribute.name().equals("Configuration");
        }
      }
      if (is) {
        settings.add(each.name());
        found.add(each.name());
      }
    }
    List<String> telling =
        found.stream()
            .filter(each -> !SHARED.contains(each.toLowerCase(java.util.Locale.ROOT)))
            .toList();
    return telling.isEmpty() ? found : telling;
  }
}

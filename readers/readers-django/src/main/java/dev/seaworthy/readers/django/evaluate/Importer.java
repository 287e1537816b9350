package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.PythonModule;
import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds modules in the tree and among the described libraries, and runs those of the tree once. */
final class Importer {

  /** How deep modules may import one another. */
  private static final int DEEPEST = 60;

  private final Interpreter interpreter;
  private final Setup setup;
  private final Map<String, ModuleObject> modules = new LinkedHashMap<>();
  private final Map<String, PythonModule> parsed = new HashMap<>();
  private final Map<String, ModuleObject> hosts = new HashMap<>();
  private final Map<String, Set<String>> wanted = new HashMap<>();
  private @Nullable Narrowing narrowing;
  private int nested;

  Importer(Interpreter interpreter, Setup setup) {
    this.interpreter = interpreter;
    this.setup = setup;
  }

  /** Lets modules that are imported from here on run only as far as they bear on some names. */
  void narrow(Narrowing how) {
    narrowing = how;
  }

  /** Says which names of a module somebody is going to take. */
  void want(String module, List<String> names) {
    Narrowing how = narrowing;
    if (how != null) {
      wanted.computeIfAbsent(module, key -> new HashSet<>(how.usual())).addAll(names);
    }
  }

  /** The modules imported so far, by name. */
  Map<String, ModuleObject> modules() {
    return modules;
  }

  /** The module in whose namespace a file runs. */
  Optional<ModuleObject> byFile(String file) {
    ModuleObject host = hosts.get(file);
    if (host != null) {
      return Optional.of(host);
    }
    return modules.values().stream()
        .filter(each -> each.file().filter(file::equals).isPresent())
        .findFirst();
  }

  /** Imports a dotted name with all its parents; gives the last module. */
  ModuleObject module(String dotted) {
    ModuleObject module = null;
    StringBuilder name = new StringBuilder();
    for (String part : dotted.split("\\.")) {
      name.append(name.isEmpty() ? "" : ".").append(part);
      ModuleObject parent = module;
      module = one(name.toString(), parent);
      if (parent != null && parent.names().get(part).isEmpty()) {
        parent.names().put(part, Traced.of(module));
      }
    }
    if (module == null) {
      throw interpreter.raise("ValueError", "Empty module name");
    }
    return module;
  }

  private ModuleObject one(String name, @Nullable ModuleObject parent) {
    ModuleObject known = modules.get(name);
    if (known != null) {
      return known;
    }
    Optional<String> file = find(name);
    if (file.isPresent()) {
      return run(name, file.get());
    }
    NativeModule described = setup.library().apply(name);
    if (described != null) {
      return describe(described);
    }
    if (parent != null && parent.file().isPresent()) {
      throw absent(name);
    }
    boolean installed = setup.installed().test(name.split("\\.", 2)[0]);
    if (!installed && interpreter.handlers() > 0) {
      throw absent(name);
    }
    return unfollowed(name);
  }

  private Raised absent(String name) {
    Raised plain = interpreter.raise("ModuleNotFoundError", "No module named '" + name + "'");
    plain.error().names().put("name", Traced.of(name));
    return plain;
  }

  private ModuleObject describe(NativeModule described) {
    ModuleObject module =
        new ModuleObject(
            described.name(), new Namespace(interpreter.journal()), null, described.whole());
    modules.put(described.name(), module);
    Site before = interpreter.site();
    Site statement = interpreter.journal().running(null);
    described.fill(interpreter, module.names()::put);
    interpreter.journal().running(statement);
    interpreter.at(before);
    return module;
  }

  private ModuleObject unfollowed(String name) {
    ModuleObject module = new ModuleObject(name, new Namespace(interpreter.journal()), null, false);
    modules.put(name, module);
    return module;
  }

  /** The file of a module, or its folder with a slash at the end for one without a file. */
  Optional<String> find(String name) {
    String path = name.replace('.', '/');
    String folder = null;
    for (String root : setup.searchPath()) {
      String base = root.isEmpty() ? path : root + "/" + path;
      if (setup.files().isFile(base + "/__init__.py")) {
        return Optional.of(base + "/__init__.py");
      }
      if (setup.files().isFile(base + ".py")) {
        return Optional.of(base + ".py");
      }
      if (folder == null && setup.files().isFolder(base)) {
        folder = base + "/";
      }
    }
    return Optional.ofNullable(folder).filter(this::holdsPython);
  }

  /** A folder without any module does not shadow an installed package. */
  private boolean holdsPython(String folder) {
    String path = folder.substring(0, folder.length() - 1);
    return setup.files().list(path).stream()
        .anyMatch(
            each ->
                each.endsWith(".py") || setup.files().isFile(path + "/" + each + "/__init__.py"));
  }

  private ModuleObject run(String name, String file) {
    ModuleObject module =
        new ModuleObject(name, new Namespace(interpreter.journal()), file, narrowing == null);
    modules.put(name, module);
    if (file.endsWith("/")) {
      return module;
    }
    Namespace names = module.names();
    boolean isPackage = file.endsWith("/__init__.py");
    names.put("__name__", Traced.of(name));
    names.put("__file__", Traced.of(Paths.absolute(file)));
    names.put("__package__", Traced.of(packageOf(name, isPackage)));
    names.put("__doc__", Traced.NONE);
    names.put("__spec__", interpreter.notFollowed("__spec__"));
    try {
      runIn(file, module);
    } catch (Raised e) {
      modules.remove(name);
      throw e;
    }
    return module;
  }

  static String packageOf(String name, boolean isPackage) {
    int dot = name.lastIndexOf('.');
    return isPackage ? name : dot < 0 ? "" : name.substring(0, dot);
  }

  /** Runs the statements of a file in the namespace of a module. */
  void runIn(String file, ModuleObject module) {
    if (nested >= DEEPEST) {
      module.names().open(interpreter.limit("imports nested deeper than " + DEEPEST));
      return;
    }
    nested++;
    hosts.put(file, module);
    Site before = interpreter.at(new Site(file, 1, 1));
    Site statement = interpreter.journal().running(null);
    dev.seaworthy.readers.django.value.Trace control =
        interpreter.control(dev.seaworthy.readers.django.value.Trace.NONE);
    try {
      PythonModule source = parse(file);
      if (source == null) {
        module.names().open(Unknown.because(Reason.Kind.FILE, file, before));
        return;
      }
      if (narrowing == null) {
        new Statements(interpreter, Scope.of(module)).block(source.statements());
      } else {
        runPart(file, module, source, narrowing);
      }
    } finally {
      interpreter.control(control);
      interpreter.journal().running(statement);
      interpreter.at(before);
      nested--;
    }
  }

  /** A statement that fails loses what it would have set, and the rest is run. */
  private void runPart(String file, ModuleObject module, PythonModule source, Narrowing how) {
    Set<String> names = wanted.getOrDefault(module.name(), how.usual());
    Slice.Cut cut = Slice.of(source.statements(), names, call -> how.telling(file, call));
    Set<String> bound = Assigned.in(source.statements());
    cut.leftOut().stream()
        .filter(name -> bound.contains(name) || interpreter.builtins().named(name) == null)
        .forEach(each -> module.names().put(each, interpreter.notFollowed(each)));
    Scope scope = Scope.of(module);
    Statements statements = new Statements(interpreter, scope);
    for (Statement each : cut.statements()) {
      try {
        statements.block(List.of(each));
      } catch (Raised e) {
        Unknown why =
            Unknown.because(Reason.Kind.CODE, "what raises " + e.error().type().name(), e.site());
        Assigned.in(List.of(each)).forEach(name -> module.names().put(name, Traced.of(why)));
      }
    }
  }

  private @Nullable PythonModule parse(String file) {
    PythonModule known = parsed.get(file);
    if (known == null) {
      Optional<PythonModule> source = setup.files().module(file);
      if (source.isEmpty()) {
        return null;
      }
      known = source.get();
      parsed.put(file, known);
      note(file, known);
    }
    return known;
  }

  private void note(String file, PythonModule module) {
    module
        .pythonTwoAt()
        .ifPresent(
            at ->
                interpreter
                    .notes()
                    .add(
                        new Site(file, at.line(), at.column()),
                        "the source is Python 2, which Django 2 and later do not run on"));
    for (Statement.Broken each : module.broken()) {
      interpreter
          .notes()
          .add(
              new Site(file, each.at().line(), each.at().column()),
              each.problem()
                  + "; lines "
                  + each.position().line()
                  + " to "
                  + each.lastLine()
                  + " are lost");
    }
  }

  /** The absolute name of a relative one, seen from a module. */
  String absolute(ModuleObject from, int level, String name) {
    if (level == 0) {
      return name;
    }
    boolean isPackage = from.file().filter(each -> each.endsWith("/__init__.py")).isPresent();
    String base = packageOf(from.name(), isPackage);
    for (int i = 1; i < level; i++) {
      base = packageOf(base, false);
    }
    if (base.isEmpty()) {
      throw interpreter.raise(
          "ImportError", "attempted relative import with no known parent package");
    }
    return name.isEmpty() ? base : base + "." + name;
  }

  /** {@code from module import name}. */
  Traced take(ModuleObject module, String name) {
    Optional<Traced> found = module.names().get(name);
    if (found.isPresent()) {
      return found.get();
    }
    String submodule = module.name() + "." + name;
    boolean there = find(submodule).isPresent() || setup.library().apply(submodule) != null;
    if (there) {
      return Traced.of(module(submodule));
    }
    if (!module.followed()) {
      return Traced.of(module.unfollowed(name, interpreter.site()));
    }
    throw interpreter.raise(
        "ImportError", "cannot import name '" + name + "' from '" + module.name() + "'");
  }

  /** {@code from module import *}. */
  void takeAll(ModuleObject module, Namespace into) {
    if (module.opaque()) {
      Unknown why =
          module
              .names()
              .openBecause()
              .orElseGet(
                  () ->
                      Unknown.because(
                          Reason.Kind.LIBRARY, module.name() + ".*", interpreter.site()));
      new NamespaceView(into).overridden(why);
    }
    Optional<List<String>> listed = listed(module);
    for (Map.Entry<String, Namespace.Binding> each :
        List.copyOf(module.names().bindings().entrySet())) {
      boolean taken =
          listed.isPresent()
              ? listed.get().contains(each.getKey())
              : !each.getKey().startsWith("_");
      if (taken) {
        adopt(into, each.getKey(), each.getValue());
      }
    }
    for (String name : listed.orElse(List.of())) {
      if (!module.names().bindings().containsKey(name)) {
        into.put(name, take(module, name));
      }
    }
  }

  private void adopt(Namespace into, String name, Namespace.Binding binding) {
    Traced value = binding.value().with(interpreter.control());
    Namespace.Binding old = into.bindings().get(name);
    List<dev.seaworthy.readers.django.value.Change> changes = new ArrayList<>();
    if (old != null) {
      old.changes().stream()
          .filter(each -> !binding.changes().contains(each))
          .forEach(changes::add);
    }
    changes.addAll(binding.changes());
    into.adopt(name, new Namespace.Binding(value, changes));
  }

  private Optional<List<String>> listed(ModuleObject module) {
    Optional<Traced> all = module.names().get("__all__");
    if (all.isEmpty() || !(all.get().object() instanceof Items items) || !items.exact()) {
      return Optional.empty();
    }
    return Optional.of(
        items.items().stream()
            .map(Traced::object)
            .filter(Text.class::isInstance)
            .map(each -> ((Text) each).value())
            .toList());
  }
}

package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeFunction;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;
import java.util.Optional;

/** {@code sys}, {@code importlib}, {@code logging}, {@code warnings} and others of their kind. */
final class SystemLibrary {

  private SystemLibrary() {}

  static List<NativeModule> modules() {
    return List.of(
        sys(),
        importlib(),
        importlibUtil(),
        metadata(),
        warnings(),
        logging("logging"),
        logging("logging.config"),
        NativeModule.named("mimetypes")
            .lenient("add_type", call -> Traced.NONE)
            .lenient("init", call -> Traced.NONE)
            .build(),
        NativeModule.named("locale").lenient("setlocale", call -> Traced.NONE).build(),
        NativeModule.named("traceback").lenient("print_exc", call -> Traced.NONE).build(),
        NativeModule.named("pprint").lenient("pprint", call -> Traced.NONE).build(),
        NativeModule.named("gettext").strict("gettext", call -> call.need(0, "message")).build(),
        NativeModule.named("signal").build(),
        NativeModule.named("atexit").lenient("register", call -> Traced.NONE).build());
  }

  /** The command line is that of Django's own check. */
  private static NativeModule sys() {
    return NativeModule.named("sys")
        .value("argv", interpreter -> texts(interpreter, "manage.py", "check", "--deploy"))
        .value("path", interpreter -> interpreter.list(List.of()))
        .value("modules", Traced.of(Modules.ALL))
        .value("platform", Traced.of("linux"))
        .value("maxsize", Traced.of(Long.MAX_VALUE))
        .value("byteorder", Traced.of("little"))
        .value("executable", Traced.of("/usr/bin/python3"))
        .value("prefix", Traced.of("/usr"))
        .value("base_prefix", Traced.of("/usr"))
        .value("version", Traced.of("3.12.1 (main)"))
        .value("flags", interpreter -> interpreter.notFollowed("sys.flags"))
        .value("version_info", SystemLibrary::versionInfo)
        .value("stdout", Traced.of(Sink.STREAM))
        .value("stderr", Traced.of(Sink.STREAM))
        .lenient(
            "exit",
            call -> {
              throw call.interpreter().raise("SystemExit", "");
            })
        .lenient("setrecursionlimit", call -> Traced.NONE)
        .lenient("getdefaultencoding", call -> Traced.of("utf-8"))
        .lenient("exc_info", call -> call.interpreter().notFollowed("sys.exc_info"))
        .build();
  }

  private static Traced texts(Interpreter interpreter, String... all) {
    return interpreter.list(List.of(all).stream().map(Traced::of).toList());
  }

  /** Python 3.12, the version whose behaviour the evaluation follows. */
  private static Traced versionInfo(Interpreter interpreter) {
    return interpreter.tuple(
        List.of(Traced.of(3), Traced.of(12), Traced.of(1), Traced.of("final"), Traced.of(0)));
  }

  /** {@code sys.modules}. */
  private enum Modules implements NativeObject {
    ALL;

    @Override
    public String typeName() {
      return "dict";
    }

    @Override
    public Optional<Traced> item(Interpreter interpreter, Traced index) {
      return Optional.of(interpreter.importModule(interpreter.text(index)));
    }

    @Override
    public Optional<Traced> contains(Interpreter interpreter, Traced needle) {
      return Optional.of(Traced.of(interpreter.isImported(interpreter.text(needle))));
    }

    @Override
    public boolean setItem(Interpreter interpreter, Traced index, Traced value) {
      return true;
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "get" ->
            Native.strict(
                name,
                call ->
                    interpreter.isImported(call.text(0, "key"))
                        ? interpreter.importModule(call.text(0, "key"))
                        : Traced.NONE);
        case "keys", "__iter__" ->
            Native.lenient(name, call -> interpreter.notFollowed("sys.modules"));
        default -> Optional.empty();
      };
    }
  }

  /** A stream that is written to. */
  private enum Sink implements NativeObject {
    STREAM;

    @Override
    public String typeName() {
      return "TextIOWrapper";
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return name.equals("isatty")
          ? Native.lenient(name, call -> call.interpreter().generated("isatty()"))
          : Optional.of(Native.nothing(name));
    }
  }

  private static NativeModule importlib() {
    return NativeModule.named("importlib")
        .strict("import_module", SystemLibrary::importModule)
        .value("util", interpreter -> interpreter.importModule("importlib.util"))
        .value("metadata", interpreter -> interpreter.importModule("importlib.metadata"))
        .lenient("reload", call -> call.need(0, "module"))
        .build();
  }

  private static Traced importModule(Invocation call) {
    String name = call.text(0, "name");
    if (!name.startsWith(".")) {
      return call.interpreter().importModule(name);
    }
    String base = call.text(1, "package", "");
    return call.interpreter().importModule(base + name);
  }

  private static NativeModule importlibUtil() {
    return NativeModule.named("importlib.util")
        .strict(
            "find_spec",
            call ->
                call.interpreter().canImport(call.text(0, "name"))
                    ? call.interpreter().notFollowedObject("ModuleSpec")
                    : Traced.NONE)
        .build();
  }

  private static NativeModule metadata() {
    return NativeModule.named("importlib.metadata")
        .value(
            "PackageNotFoundError",
            interpreter ->
                Traced.of(
                    interpreter.exceptionClass("PackageNotFoundError", "ModuleNotFoundError")))
        .lenient("version", call -> call.interpreter().generated("a package's version"))
        .lenient("entry_points", SystemLibrary::entryPoints)
        .build();
  }

  /** No extension is known to be installed; a deployment may have some. */
  private static Traced entryPoints(Invocation call) {
    String group =
        call.named().containsKey("group") && call.named().get("group").object() instanceof Text text
            ? text.value()
            : "any group";
    Traced none = call.interpreter().tuple(List.of());
    return none.with(Trace.of(Dependency.extensions("a package that extends " + group)));
  }

  private static NativeModule warnings() {
    return NativeModule.named("warnings")
        .value("warn", Native.nothing("warn"))
        .value("filterwarnings", Native.nothing("filterwarnings"))
        .value("simplefilter", Native.nothing("simplefilter"))
        .build();
  }

  private static NativeModule logging(String name) {
    NativeModule.Builder module =
        NativeModule.named(name)
            .value(
                "getLogger",
                Traced.of(NativeFunction.lenient("getLogger", call -> Traced.of(Logger.LOGGER))))
            .value("dictConfig", Native.nothing("dictConfig"))
            .value("config", interpreter -> interpreter.importModule("logging.config"))
            .value("Logger", interpreter -> interpreter.notFollowed("logging.Logger"));
    String[] levels = {"NOTSET", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"};
    for (int i = 0; i < levels.length; i++) {
      module.value(levels[i], Traced.of(i * 10L));
    }
    for (String each :
        List.of(
            "debug",
            "info",
            "warning",
            "warn",
            "error",
            "exception",
            "critical",
            "log",
            "basicConfig",
            "disable",
            "captureWarnings",
            "addLevelName")) {
      module.value(each, Native.nothing(each));
    }
    return module.build();
  }

  /** A logger: what is written to it is not kept. */
  private enum Logger implements NativeObject {
    LOGGER;

    @Override
    public String typeName() {
      return "Logger";
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "handlers", "filters" -> Optional.of(interpreter.list(List.of()));
        case "level" -> Optional.of(Traced.of(0));
        case "name" -> Optional.of(Traced.of("logger"));
        default -> Optional.of(Native.nothing(name));
      };
    }
  }
}

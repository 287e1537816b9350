package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.Files;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.evaluate.Paths;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Sameness;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** django-environ: {@code environ.Env}, {@code environ.FileAwareEnv}, {@code environ.Path}. */
final class DjangoEnviron {

  private DjangoEnviron() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("environ")
            .value("Env", interpreter -> envClass(interpreter, "Env", false))
            .value("FileAwareEnv", interpreter -> envClass(interpreter, "FileAwareEnv", true))
            .value(
                "Path",
                interpreter -> Traced.of(interpreter.nativeClass("Path", List.of(), RootPath::of)))
            .value("ImproperlyConfigured", DjangoLibrary::improperlyConfigured)
            .build());
  }

  private static Traced envClass(Interpreter interpreter, String name, boolean files) {
    ClassObject type =
        interpreter.nativeClass(name, List.of(), call -> Traced.of(new Env(call.named(), files)));
    type.names().put("read_env", Native.lenient("read_env", DjangoEnviron::readEnv).orElseThrow());
    return Traced.of(type);
  }

  private static Traced readEnv(Invocation call) {
    Interpreter interpreter = call.interpreter();
    Optional<Traced> given = call.get(0, "env_file").filter(each -> !each.isNone());
    if (given.isPresent() && given.get().isUnknown()) {
      return Traced.NONE;
    }
    String beside =
        Paths.join(Paths.folder(Paths.absolute(interpreter.site().file())), List.of(".env"));
    String path = given.map(interpreter::printed).orElse(beside);
    EnvFile.supply(
        interpreter, path, call.flag(1, "overwrite", false) || call.flag(9, "override", false));
    return Traced.NONE;
  }

  /** An instance with its scheme. */
  record Env(Map<String, Traced> scheme, boolean files) implements NativeObject {
    @Override
    public String typeName() {
      return "Env";
    }

    @Override
    public Optional<Traced> call(Invocation call) {
      return Optional.of(value(call, call.get(1, "cast"), call.get(2, "default")));
    }

    @Override
    public Optional<Traced> contains(Interpreter interpreter, Traced needle) {
      return Environ.ENVIRON.contains(interpreter, needle);
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "get_value" ->
            Native.lenient(name, call -> value(call, call.get(1, "cast"), call.get(2, "default")));
        case "bool", "int", "float" ->
            Native.lenient(name, call -> value(call, type(call, name), call.get(1, "default")));
        case "str", "unicode", "bytes" ->
            Native.lenient(name, call -> value(call, type(call, "str"), call.get(1, "default")));
        case "list", "tuple" -> Native.lenient(name, call -> sequence(call, name));
        case "dict" ->
            Native.lenient(
                name,
                call ->
                    value(
                        call,
                        call.get(1, "cast").or(() -> type(call, "dict")),
                        call.get(2, "default")));
        case "json" ->
            Native.lenient(
                name,
                call ->
                    value(
                        call,
                        Optional.of(
                            call.interpreter()
                                .attribute(call.interpreter().importModule("json"), "loads")),
                        call.get(1, "default")));
        case "url" -> Native.lenient(name, call -> url(call));
        case "path" ->
            Native.lenient(
                name,
                call ->
                    RootPath.at(
                        call.interpreter(), value(call, Optional.empty(), call.get(1, "default"))));
        case "db", "db_url" ->
            Native.lenient(
                name, call -> service(call, "DATABASE_URL", "engine", ServiceUrls::database));
        case "cache", "cache_url" ->
            Native.lenient(name, call -> service(call, "CACHE_URL", "backend", ServiceUrls::cache));
        case "email", "email_url" ->
            Native.lenient(name, call -> service(call, "EMAIL_URL", "backend", ServiceUrls::email));
        case "search_url" ->
            Native.lenient(name, call -> call.interpreter().notFollowed("Env.search_url"));
        case "read_env" -> Native.lenient(name, DjangoEnviron::readEnv);
        case "ENVIRON" -> Optional.of(Traced.of(Environ.ENVIRON));
        case "NOTSET" -> Optional.of(interpreter.notFollowed("Env.NOTSET"));
        default -> Optional.empty();
      };
    }

    private static Optional<Traced> type(Invocation call, String name) {
      return Optional.of(call.interpreter().builtin(name));
    }

    private Traced sequence(Invocation call, String type) {
      Optional<Traced> cast = call.get(1, "cast").filter(each -> !each.isNone());
      Optional<Traced> whole =
          cast.isEmpty()
              ? type(call, type)
              : cast.map(
                  each ->
                      call.interpreter()
                          .items(
                              type.equals("list") ? Items.Kind.LIST : Items.Kind.TUPLE,
                              List.of(each)));
      return value(call, whole, call.get(2, "default"));
    }

    private Traced url(Invocation call) {
      Traced value = value(call, Optional.empty(), call.get(1, "default"));
      return value.object() instanceof Text
          ? UrlLibrary.parsed(new Invocation(call.interpreter(), List.of(value), Map.of()))
              .with(value.trace())
          : value;
    }

    private interface Service {
      Traced of(Interpreter interpreter, String url);
    }

    private Traced service(Invocation call, String usual, String override, Service service) {
      Traced name = call.get(0, "var").orElse(Traced.of(usual));
      Traced value =
          value(
              new Invocation(call.interpreter(), List.of(name), call.named()),
              Optional.empty(),
              call.get(1, "default"));
      if (!(value.object() instanceof Text text)) {
        return value;
      }
      Traced made = service.of(call.interpreter(), text.value()).with(value.trace());
      call.get(2, override)
          .filter(each -> !each.isNone())
          .ifPresent(
              each ->
                  call.interpreter()
                      .setItem(made, Traced.of(override.toUpperCase(java.util.Locale.ROOT)), each));
      return ServiceUrls.tracing(call.interpreter(), made, value.trace());
    }

    /** The value of a variable, after the scheme, the cast and the default. */
    private Traced value(
        Invocation call, Optional<Traced> castGiven, Optional<Traced> defaultGiven) {
      Interpreter interpreter = call.interpreter();
      Traced nameGiven = interpreter.known(call.need(0, "var"));
      String name = interpreter.text(nameGiven);
      Optional<Traced> cast = castGiven.filter(each -> !each.isNone());
      Optional<Traced> fallback = defaultGiven.filter(each -> !isNotSet(each));
      Traced declared = scheme.get(name);
      if (declared != null && declared.object() instanceof Items two && two.items().size() == 2) {
        cast = cast.or(() -> Optional.of(two.items().get(0)));
        fallback = fallback.or(() -> Optional.of(two.items().get(1)));
      } else if (declared != null) {
        cast = cast.or(() -> Optional.of(declared));
      }
      return read(interpreter, name, cast, fallback);
    }

    private static boolean isNotSet(Traced value) {
      return value.isUnknown()
          && ((dev.seaworthy.readers.django.value.Unknown) value.object())
              .reasons().stream().anyMatch(each -> each.name().equals("Env.NOTSET"));
    }

    private Traced read(
        Interpreter interpreter,
        String name,
        Optional<Traced> castGiven,
        Optional<Traced> fallback) {
      Traced raw =
          fallback.isPresent()
              ? interpreter.variable(name, fallback.get())
              : interpreter.required(
                  name,
                  () ->
                      DjangoLibrary.improper(
                          interpreter, "Set the " + name + " environment variable"));
      Optional<Traced> cast = castGiven;
      if (cast.isEmpty() && fallback.isPresent() && !fallback.get().isNone()) {
        cast = Optional.of(interpreter.typeOf(fallback.get()));
      }
      if (raw.object() instanceof Text text
          && text.value().startsWith("$")
          && text.value().length() > 1) {
        return read(interpreter, text.value().substring(1), castGiven, fallback);
      }
      boolean emptied =
          fallback.isPresent()
              && fallback.get().isNone()
              && raw.object() instanceof Text text
              && text.value().isEmpty();
      if (emptied) {
        return Traced.NONE.with(raw.trace());
      }
      boolean isDefault = fallback.isPresent() && Sameness.same(raw, fallback.get());
      return isDefault ? raw : new Variables(interpreter).parse(raw, cast);
    }
  }

  /** {@code environ.Path}. */
  record RootPath(String path) implements NativeObject {
    static Traced of(Invocation call) {
      Interpreter interpreter = call.interpreter();
      String start = call.size() == 0 ? "" : interpreter.printed(call.need(0, "start"));
      boolean file = interpreter.paths().isFile(start);
      String base = file ? Paths.folder(start) : start;
      List<String> rest = call.positional().stream().skip(1).map(interpreter::printed).toList();
      return Traced.of(new RootPath(interpreter.paths().absolutePath(Paths.join(base, rest))));
    }

    static Traced at(Interpreter interpreter, Traced value) {
      return value.object() instanceof Text text
          ? Traced.of(new RootPath(interpreter.paths().absolutePath(text.value())))
              .with(value.trace())
          : value;
    }

    @Override
    public String typeName() {
      return "Path";
    }

    @Override
    public Optional<String> text() {
      return Optional.of(path);
    }

    private String joined(Invocation call) {
      return call.interpreter()
          .paths()
          .absolutePath(
              Paths.join(
                  path, call.positional().stream().map(call.interpreter()::printed).toList()));
    }

    @Override
    public Optional<Traced> call(Invocation call) {
      return Optional.of(Traced.of(joined(call)));
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "root" -> Optional.of(Traced.of(path));
        case "path" -> Native.strict(name, call -> Traced.of(new RootPath(joined(call))));
        case "file" ->
            Native.lenient(
                name,
                call ->
                    Files.open(
                        new Invocation(interpreter, List.of(Traced.of(joined(call))), Map.of())));
        case "__str__" -> Native.strict(name, call -> Traced.of(path));
        default -> Optional.empty();
      };
    }

    @Override
    public Optional<Traced> operate(
        Interpreter interpreter, String operator, Traced other, boolean reflected) {
      if (operator.equals("-") && other.object() instanceof Int up && up.value().bitLength() < 8) {
        return Optional.of(
            Traced.of(
                new RootPath(
                    interpreter.paths().absolutePath(path + "/..".repeat(up.value().intValue())))));
      }
      if (operator.equals("+") || operator.equals("/")) {
        return Optional.of(
            Traced.of(
                new RootPath(
                    interpreter
                        .paths()
                        .absolutePath(Paths.join(path, List.of(interpreter.printed(other)))))));
      }
      return Optional.empty();
    }
  }
}

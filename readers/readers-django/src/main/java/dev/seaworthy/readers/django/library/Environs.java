package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.evaluate.Raised;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** environs. */
final class Environs {

  private static final Set<String> TRUE = Set.of("t", "true", "on", "ok", "y", "yes", "1");
  private static final Set<String> FALSE = Set.of("f", "false", "off", "n", "no", "0");

  private Environs() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("environs")
            .value(
                "Env",
                interpreter ->
                    Traced.of(
                        interpreter.nativeClass("Env", List.of(), call -> Traced.of(new Env("")))))
            .value(
                "FileAwareEnv",
                interpreter ->
                    Traced.of(
                        interpreter.nativeClass(
                            "FileAwareEnv", List.of(), call -> Traced.of(new Env("")))))
            .value("env", Traced.of(new Env("")))
            .value(
                "EnvError",
                interpreter -> Traced.of(interpreter.exceptionClass("EnvError", "ValueError")))
            .build());
  }

  private record Env(String prefix) implements NativeObject {
    @Override
    public String typeName() {
      return "Env";
    }

    @Override
    public Optional<Traced> call(Invocation call) {
      return Optional.of(value(call, "str"));
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "read_env" -> Native.lenient(name, this::readEnv);
        case "prefixed" ->
            Native.lenient(name, call -> call.interpreter().notFollowed("Env.prefixed"));
        case "seal" -> Native.lenient(name, call -> Traced.NONE);
        default -> Native.lenient(name, call -> value(call, name));
      };
    }

    private Traced readEnv(Invocation call) {
      Optional<String> path =
          call.get(0, "path")
              .filter(each -> !each.isNone())
              .map(call.interpreter()::printed)
              .or(() -> EnvFile.nearest(call.interpreter(), ".env"));
      boolean there =
          path.map(
                  each -> EnvFile.supply(call.interpreter(), each, call.flag(9, "override", false)))
              .orElse(false);
      return Traced.of(there);
    }

    private Traced value(Invocation call, String type) {
      Interpreter interpreter = call.interpreter();
      String name = prefix + call.text(0, "name");
      Optional<Traced> fallback = call.get(1, "default");
      interpreter.exceptionClass("EnvError", "ValueError");
      Traced raw =
          fallback.isPresent()
              ? interpreter.variable(name, fallback.get())
              : interpreter.required(
                  name,
                  () ->
                      interpreter.raise(
                          "EnvError", "Environment variable \"" + name + "\" not set"));
      boolean given = interpreter.surroundings().get(name).isPresent();
      if (!given || !(raw.object() instanceof Text text)) {
        return raw;
      }
      return parsed(call, type, text.value(), raw).with(raw.trace());
    }

    private Traced parsed(Invocation call, String type, String text, Traced raw) {
      Interpreter interpreter = call.interpreter();
      return switch (type) {
        case "str" -> raw;
        case "bool" -> truth(interpreter, text);
        case "int", "float" -> interpreter.call(interpreter.builtin(type), raw);
        case "list" -> parts(call, text, raw);
        case "json" ->
            interpreter.call(interpreter.attribute(interpreter.importModule("json"), "loads"), raw);
        case "path" -> PythonPath.of(text);
        case "url" -> UrlLibrary.parsed(new Invocation(interpreter, List.of(raw), Map.of()));
        case "dj_db_url" ->
            ServiceUrls.tracing(interpreter, ServiceUrls.database(interpreter, text), raw.trace());
        case "dj_email_url" ->
            ServiceUrls.tracing(interpreter, ServiceUrls.email(interpreter, text), raw.trace());
        case "dj_cache_url" ->
            ServiceUrls.tracing(interpreter, ServiceUrls.cache(interpreter, text), raw.trace());
        default -> interpreter.notFollowed("Env." + type);
      };
    }

    private static Traced truth(Interpreter interpreter, String text) {
      String plain = text.toLowerCase(Locale.ROOT);
      if (TRUE.contains(plain)) {
        return Traced.of(true);
      }
      if (FALSE.contains(plain)) {
        return Traced.of(false);
      }
      throw invalid(interpreter);
    }

    private static Raised invalid(Interpreter interpreter) {
      return interpreter.raise("EnvError", "Not a valid boolean.");
    }

    private static Traced parts(Invocation call, String text, Traced raw) {
      Interpreter interpreter = call.interpreter();
      List<Traced> all = new ArrayList<>();
      Optional<Traced> cast = Optional.ofNullable(call.named().get("subcast"));
      for (String part : text.split(",")) {
        if (!text.isEmpty()) {
          Traced one = new Traced(new Text(part.strip()), raw.trace());
          all.add(cast.isPresent() ? interpreter.call(cast.get(), one) : one);
        }
      }
      return interpreter.list(all);
    }
  }
}

package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.evaluate.Paths;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** python-decouple: {@code config}, {@code Csv}, {@code Choices}, repositories. */
final class Decouple {

  private Decouple() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("decouple")
            .value("config", Traced.of(new Config(null, null)))
            .value(
                "UndefinedValueError",
                interpreter ->
                    Traced.of(interpreter.exceptionClass("UndefinedValueError", "Exception")))
            .lenient(
                "AutoConfig",
                call ->
                    Traced.of(
                        new Config(
                            call.get(0, "search_path")
                                .filter(each -> !each.isNone())
                                .map(call.interpreter()::printed)
                                .orElse(null),
                            null)))
            .lenient(
                "Config",
                call ->
                    Traced.of(
                        new Config(
                            null,
                            call.need(0, "repository").object() instanceof Repository one
                                ? one
                                : null)))
            .lenient(
                "RepositoryEnv",
                call ->
                    Traced.of(new Repository(call.interpreter().printed(call.need(0, "source")))))
            .lenient("RepositoryEmpty", call -> Traced.of(new Repository("")))
            .value(
                "Csv",
                interpreter -> Traced.of(interpreter.nativeClass("Csv", List.of(), Decouple::csv)))
            .lenient(
                "Choices",
                call ->
                    Traced.of(
                        new Choices(
                            call.get(0, "flat").map(call.interpreter()::iterate).orElse(List.of()),
                            call.get(1, "cast"))))
            .strict(
                "strtobool",
                call ->
                    Traced.of(
                        TextLibrary.truth(call).object()
                                instanceof dev.seaworthy.readers.django.value.Int one
                            && one.value().signum() > 0))
            .build());
  }

  /** A file of variables. */
  private record Repository(String path) implements NativeObject {
    @Override
    public String typeName() {
      return "RepositoryEnv";
    }
  }

  /** {@code config}: the environment first, then the nearest file, then the default. */
  private record Config(@Nullable String folder, @Nullable Repository repository)
      implements NativeObject {
    @Override
    public String typeName() {
      return "Config";
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return name.equals("get") ? Native.lenient(name, this::value) : Optional.empty();
    }

    @Override
    public Optional<Traced> call(Invocation call) {
      return Optional.of(value(call));
    }

    private Traced value(Invocation call) {
      Interpreter interpreter = call.interpreter();
      String name = call.text(0, "option");
      Optional<Traced> cast = call.get(2, "cast");
      Traced raw = raw(call, name);
      if (cast.isEmpty() || raw.isUnknown()) {
        return raw;
      }
      if (cast.get().object() instanceof ClassObject type && type.name().equals("bool")) {
        return truth(interpreter, raw);
      }
      return interpreter.call(cast.get(), raw).with(raw.trace());
    }

    private Traced raw(Invocation call, String name) {
      Interpreter interpreter = call.interpreter();
      Optional<Traced> found =
          interpreter.surroundings().get(name).or(() -> inFile(interpreter, name));
      if (found.isPresent()) {
        return found.get();
      }
      Optional<Traced> fallback = call.get(1, "default");
      if (fallback.isPresent()) {
        return interpreter.surroundings().complete()
            ? fallback.get()
            : fallback.get().with(Trace.of(Dependency.defaulted(name)));
      }
      interpreter.exceptionClass("UndefinedValueError", "Exception");
      return interpreter.required(
          name,
          () ->
              interpreter.raise(
                  "UndefinedValueError",
                  name + " not found. Declare it as envvar or define a default value."));
    }

    private Optional<Traced> inFile(Interpreter interpreter, String name) {
      Optional<String> file =
          repository != null
              ? Optional.of(repository.path()).filter(each -> !each.isEmpty())
              : folder != null
                  ? Optional.of(Paths.join(folder, List.of(".env")))
                  : EnvFile.nearest(interpreter, ".env");
      return file.flatMap(each -> EnvFile.read(interpreter, each))
          .flatMap(all -> all.stream().filter(each -> each.name().equals(name)).reduce((a, b) -> b))
          .map(
              each ->
                  new Traced(
                      new Text(each.value()), Trace.of(Dependency.supplied(name, each.site()))));
    }

    private static Traced truth(Interpreter interpreter, Traced raw) {
      if (raw.object() instanceof Bool) {
        return raw;
      }
      String text = interpreter.printed(raw);
      if (text.isEmpty()) {
        return Traced.of(false).with(raw.trace());
      }
      return interpreter
          .call(
              interpreter.attribute(interpreter.importModule("decouple"), "strtobool"),
              Traced.of(text))
          .with(raw.trace());
    }
  }

  /** {@code Choices(…)}. */
  private record Choices(List<Traced> allowed, Optional<Traced> cast) implements NativeObject {
    @Override
    public String typeName() {
      return "Choices";
    }

    @Override
    public Optional<Traced> call(Invocation call) {
      Traced value = call.need(0, "value");
      return Optional.of(cast.map(each -> call.interpreter().call(each, value)).orElse(value));
    }
  }

  private static Traced csv(Invocation call) {
    return Traced.of(
        new Csv(call.get(0, "cast"), call.text(1, "delimiter", ","), call.get(3, "post_process")));
  }

  /** {@code Csv(…)}: text cut at a delimiter, each part stripped and cast. */
  private record Csv(Optional<Traced> cast, String delimiter, Optional<Traced> after)
      implements NativeObject {
    @Override
    public String typeName() {
      return "Csv";
    }

    @Override
    public Optional<Traced> call(Invocation call) {
      Interpreter interpreter = call.interpreter();
      Traced value = interpreter.known(call.need(0, "value"));
      List<Traced> parts = new ArrayList<>();
      if (!value.isNone()) {
        for (String part :
            interpreter.text(value).split(java.util.regex.Pattern.quote(delimiter))) {
          String plain = part.strip().replaceAll("^(['\"])(.*)\\1$", "$2");
          if (!part.isEmpty()) {
            Traced one = new Traced(new Text(plain), value.trace());
            parts.add(cast.isPresent() ? interpreter.call(cast.get(), one) : one);
          }
        }
      }
      Traced list = interpreter.list(parts);
      if (list.object() instanceof Items items) {
        items.shapedBy(value.trace());
      }
      return Optional.of(after.map(each -> interpreter.call(each, list)).orElse(list));
    }
  }
}

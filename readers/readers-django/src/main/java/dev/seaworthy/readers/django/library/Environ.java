package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.Optional;

/** {@code os.environ}. */
enum Environ implements NativeObject {
  ENVIRON;

  @Override
  public String typeName() {
    return "_Environ";
  }

  @Override
  public Optional<Traced> item(Interpreter interpreter, Traced index) {
    String name = interpreter.text(index);
    return Optional.of(interpreter.required(name, () -> interpreter.raise("KeyError", name)));
  }

  @Override
  public boolean setItem(Interpreter interpreter, Traced index, Traced value) {
    interpreter.surroundings().set(interpreter.text(index), value);
    return true;
  }

  @Override
  public Optional<Traced> contains(Interpreter interpreter, Traced needle) {
    String name = interpreter.text(needle);
    boolean there = interpreter.surroundings().get(name).isPresent();
    Trace trace = interpreter.surroundings().get(name).map(Traced::trace).orElse(Trace.NONE);
    if (!there && !interpreter.surroundings().complete()) {
      trace = Trace.of(Dependency.defaulted(name));
    }
    return Optional.of(new Traced(Bool.of(there), trace));
  }

  @Override
  public Optional<Traced> attribute(Interpreter interpreter, String name) {
    return switch (name) {
      case "get" -> Native.lenient(name, Environ::get);
      case "setdefault" -> Native.lenient(name, Environ::setDefault);
      case "pop" -> Native.lenient(name, Environ::pop);
      case "update" -> Native.lenient(name, Environ::update);
      case "copy" -> Native.lenient(name, Environ::copy);
      case "items", "keys", "values" ->
          Native.lenient(
              name,
              call -> call.interpreter().call(call.interpreter().attribute(copy(call), name)));
      case "__iter__" ->
          Native.lenient(
              name,
              call -> call.interpreter().call(call.interpreter().attribute(copy(call), "keys")));
      default -> Optional.empty();
    };
  }

  /** {@code os.environ.get(name, default)} and {@code os.getenv}. */
  static Traced get(Invocation call) {
    Interpreter interpreter = call.interpreter();
    Traced name = interpreter.known(call.need(0, "key"));
    Optional<Traced> fallback = call.get(1, "default");
    String key = interpreter.text(name);
    Traced value =
        fallback.isPresent()
            ? interpreter.variable(key, fallback.get())
            : interpreter.variable(key);
    return value.with(name.trace());
  }

  private static Traced setDefault(Invocation call) {
    String name = call.text(0, "key");
    Optional<Traced> found = call.interpreter().surroundings().get(name);
    if (found.isPresent()) {
      return found.get();
    }
    Traced value = call.need(1, "value");
    Traced stored =
        call.interpreter().surroundings().complete()
            ? value
            : value.with(Trace.of(Dependency.defaulted(name)));
    call.interpreter().surroundings().set(name, stored);
    return stored;
  }

  private static Traced pop(Invocation call) {
    Traced value = get(call);
    call.interpreter().surroundings().remove(call.text(0, "key"));
    return value;
  }

  private static Traced update(Invocation call) {
    call.named().forEach((name, value) -> call.interpreter().surroundings().set(name, value));
    if (call.size() > 0 && call.need(0, "other").object() instanceof Table table) {
      for (Table.Entry each : table.entries().values()) {
        call.interpreter().surroundings().set(call.interpreter().text(each.key()), each.value());
      }
    }
    return Traced.NONE;
  }

  private static Traced copy(Invocation call) {
    Interpreter interpreter = call.interpreter();
    Traced copy = interpreter.table(interpreter.surroundings().all());
    if (!interpreter.surroundings().complete() && copy.object() instanceof Table table) {
      table.open(Unknown.because(Reason.Kind.ENVIRONMENT, "os.environ", interpreter.site()));
    }
    return copy;
  }
}

package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The dictionary that {@code globals()}, {@code locals()}, {@code vars()} and {@code __dict__}
 * give.
 */
public record NamespaceView(Namespace names) implements NativeObject {

  @Override
  public String typeName() {
    return "dict";
  }

  @Override
  public Optional<Traced> item(Interpreter interpreter, Traced index) {
    String name = interpreter.text(index);
    Optional<Traced> found = names.get(name);
    if (found.isPresent()) {
      return found;
    }
    names
        .openBecause()
        .ifPresent(
            why -> {
              throw new NotKnown(why);
            });
    throw interpreter.raise("KeyError", name);
  }

  @Override
  public boolean setItem(Interpreter interpreter, Traced index, Traced value) {
    if (index.object() instanceof Text name) {
      names.put(name.value(), value.with(interpreter.control()).with(index.trace()));
    } else {
      names.open(
          index.object() instanceof Unknown why ? why : interpreter.limit("a computed name"));
    }
    return true;
  }

  @Override
  public Optional<Traced> contains(Interpreter interpreter, Traced needle) {
    Namespace.Binding binding = names.bindings().get(interpreter.text(needle));
    if (binding != null && binding.value().object() instanceof Perhaps perhaps) {
      throw new NotKnown(perhaps.why());
    }
    if (binding == null && names.openBecause().isPresent()) {
      throw new NotKnown(names.openBecause().get());
    }
    return Optional.of(Traced.of(Bool.of(binding != null)));
  }

  @Override
  public Optional<Traced> attribute(Interpreter interpreter, String name) {
    NativeCode code =
        switch (name) {
          case "get" -> call -> get(call);
          case "setdefault" -> call -> setDefault(call);
          case "update" -> call -> update(call);
          case "pop" -> call -> pop(call);
          case "keys", "__iter__" -> call -> interpreter.list(copy(interpreter).keys());
          case "items" ->
              call -> interpreter.call(interpreter.attribute(copy(interpreter).traced(), "items"));
          case "values" ->
              call -> interpreter.call(interpreter.attribute(copy(interpreter).traced(), "values"));
          case "copy" -> call -> copy(interpreter).traced();
          default -> null;
        };
    return code == null
        ? Optional.empty()
        : Optional.of(Traced.of(NativeFunction.lenient(name, code)));
  }

  private Traced get(Invocation call) {
    Optional<Traced> found = names.get(call.text(0, "key"));
    return found.orElseGet(() -> call.get(1, "default").orElse(Traced.NONE));
  }

  private Traced setDefault(Invocation call) {
    String name = call.text(0, "key");
    Optional<Traced> found = names.get(name);
    if (found.isPresent()) {
      return found.get();
    }
    Traced value = call.get(1, "default").orElse(Traced.NONE);
    names.put(name, value.with(call.interpreter().control()));
    return value;
  }

  private Traced pop(Invocation call) {
    String name = call.text(0, "key");
    Optional<Traced> found = names.get(name);
    if (found.isPresent()) {
      names.remove(name);
      return found.get();
    }
    return call.get(1, "default").orElseThrow(() -> call.interpreter().raise("KeyError", name));
  }

  private Traced update(Invocation call) {
    for (Traced each : call.positional()) {
      absorb(call.interpreter(), each);
    }
    call.named().forEach((name, value) -> setItem(call.interpreter(), Traced.of(name), value));
    return Traced.NONE;
  }

  private void absorb(Interpreter interpreter, Traced source) {
    if (source.object() instanceof Table table) {
      table
          .entries()
          .values()
          .forEach(
              each ->
                  setItem(
                      interpreter,
                      each.key(),
                      Merging.present(each.value()).with(source.trace()).with(table.shape())));
      table.openBecause().ifPresent(names::open);
    } else if (source.object() instanceof NamespaceView other) {
      other.names.bindings().forEach((name, each) -> names.put(name, each.value()));
    } else if (source.object() instanceof Unknown why) {
      overridden(why);
    } else {
      overridden(interpreter.limit("a computed dictionary"));
    }
  }

  /** Says that every setting may have another value from here on. */
  public void overridden(Unknown why) {
    names.open(why);
    for (String name : java.util.List.copyOf(names.bindings().keySet())) {
      if (isSetting(name)) {
        names.amend(name, Traced.of(why));
      }
    }
  }

  private static boolean isSetting(String name) {
    return !name.startsWith("_") && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  private record Copy(Interpreter interpreter, Map<String, Traced> entries) {
    java.util.List<Traced> keys() {
      return entries.keySet().stream().map(Traced::of).toList();
    }

    Traced traced() {
      return interpreter.table(entries);
    }
  }

  private Copy copy(Interpreter interpreter) {
    Map<String, Traced> entries = new LinkedHashMap<>();
    names.bindings().forEach((name, each) -> entries.put(name, each.value()));
    return new Copy(interpreter, entries);
  }
}

package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes instances of classes. */
final class Making {

  /** The name under which a class keeps the order of its annotated fields. */
  static final String FIELDS = "__annotated_fields__";

  /** The types of the language of which a class can be a kind. */
  private static final Set<String> VALUES =
      Set.of(
          "str",
          "int",
          "float",
          "list",
          "tuple",
          "dict",
          "set",
          "bytes",
          "defaultdict",
          "OrderedDict");

  private final Interpreter interpreter;

  Making(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Traced instance(ClassObject type, List<Traced> positional, Map<String, Traced> named) {
    if (type.is("BaseException")) {
      return exception(type, positional, named);
    }
    if (type.is("Enum") && !type.name().equals("Enum")) {
      return member(type, positional, named);
    }
    boolean own = type.order().get(0).names().bindings().isEmpty() && type.order().size() == 1;
    Optional<NativeCode> constructor = type.constructor();
    if (constructor.isPresent() && (own || isNative(type))) {
      return interpreter.calls().nativeCall(constructor.get(), isLenient(type), positional, named);
    }
    Traced payload = null;
    boolean value = type.order().stream().anyMatch(each -> VALUES.contains(each.name()));
    if (constructor.isPresent() && value) {
      payload = interpreter.calls().nativeCall(constructor.get(), true, positional, named);
    }
    InstanceObject made = new InstanceObject(type, new Namespace(interpreter.journal()), payload);
    Traced self = Traced.of(made);
    Optional<Traced> initializer = type.find("__init__");
    if (initializer.isPresent()) {
      interpreter.call(Traced.of(new BoundMethod(self, initializer.get())), positional, named);
    } else if (type.find(FIELDS).isPresent()) {
      fields(type, made, positional, named);
    } else if (type.unknownBase().isEmpty()
        && payload == null
        && !(positional.isEmpty() && named.isEmpty())) {
      throw interpreter.raise("TypeError", type.name() + "() takes no arguments");
    }
    return self;
  }

  private static boolean isNative(ClassObject type) {
    return type.constructor().isPresent()
        && type.find("__init__").isEmpty()
        && type.order().get(0).isLibrary();
  }

  private static boolean isLenient(ClassObject type) {
    return !VALUES.contains(type.name())
        || type.name().equals("list")
        || type.name().equals("dict")
        || type.name().equals("tuple");
  }

  private Traced exception(ClassObject type, List<Traced> positional, Map<String, Traced> named) {
    InstanceObject made = interpreter.exceptions().instance(type, positional);
    Optional<Traced> initializer = type.find("__init__");
    if (initializer.isPresent()) {
      interpreter.call(
          Traced.of(new BoundMethod(Traced.of(made), initializer.get())), positional, named);
    }
    return Traced.of(made);
  }

  private Traced member(ClassObject type, List<Traced> positional, Map<String, Traced> named) {
    Traced value = new Invocation(interpreter, positional, named).need(0, "value");
    if (value.object() instanceof InstanceObject instance && instance.type() == type) {
      return value;
    }
    interpreter.known(value);
    return EnumClasses.byValue(type, value)
        .map(each -> each.with(value.trace()))
        .orElseThrow(
            () ->
                interpreter.raise(
                    "ValueError", Printing.plain(value, false) + " is not a valid " + type.name()));
  }

  /** The constructor that {@code dataclass} and {@code NamedTuple} write. */
  private void fields(
      ClassObject type, InstanceObject made, List<Traced> positional, Map<String, Traced> named) {
    Map<String, Traced> values = new LinkedHashMap<>();
    int next = 0;
    for (ClassObject each : reversed(type.order())) {
      if (each.names().get(FIELDS).isPresent()
          && each.names().get(FIELDS).get().object() instanceof Items fields) {
        for (Traced field : fields.items()) {
          String name = interpreter.text(field);
          Traced given = next < positional.size() ? positional.get(next++) : named.get(name);
          if (given == null) {
            given = type.find(name).map(this::fallback).orElse(null);
          }
          if (given == null) {
            throw interpreter.raise(
                "TypeError",
                type.name() + ".__init__() missing 1 required positional argument: '" + name + "'");
          }
          values.put(name, given);
        }
      }
    }
    values.forEach((name, value) -> made.names().put(name, value));
    type.find("__post_init__")
        .ifPresent(method -> interpreter.call(Traced.of(new BoundMethod(Traced.of(made), method))));
  }

  private Traced fallback(Traced declared) {
    return declared.object() instanceof FieldDefault field ? field.make(interpreter) : declared;
  }

  private static List<ClassObject> reversed(List<ClassObject> order) {
    List<ClassObject> copy = new java.util.ArrayList<>(order);
    java.util.Collections.reverse(copy);
    return copy;
  }
}

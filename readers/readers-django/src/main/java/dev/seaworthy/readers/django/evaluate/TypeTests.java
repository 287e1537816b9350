package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.Map;
import java.util.Set;

/** {@code isinstance} and {@code issubclass}. */
final class TypeTests {

  /** What an abstract or wider type takes in, by type name. */
  private static final Map<String, Set<String>> WIDER =
      Map.of(
          "int", Set.of("bool"),
          "dict", Set.of("defaultdict", "OrderedDict"),
          "Mapping", Set.of("dict", "defaultdict", "OrderedDict"),
          "Iterable", Set.of("list", "tuple", "set", "frozenset", "dict", "str", "bytes"),
          "Sequence", Set.of("list", "tuple", "str", "bytes"),
          "Callable", Set.of("function", "method", "builtin_function_or_method", "type"),
          "Path", Set.of("PosixPath"),
          "PurePath", Set.of("PosixPath"),
          "PathLike", Set.of("PosixPath"));

  private final Interpreter interpreter;

  TypeTests(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Traced isInstance(Invocation call) {
    Traced object = call.need(0, "object");
    Traced type = call.need(1, "classinfo");
    if (object.isUnknown()) {
      return object;
    }
    if (object.object() instanceof Choice choice) {
      return interpreter.eachThatWorks(choice, each -> test(each, type)).with(object.trace());
    }
    return test(object, type);
  }

  private Traced test(Traced object, Traced type) {
    if (object.isNone() && object.trace().implicit()) {
      return Traced.of(Attributes.absent(interpreter, object));
    }
    return matches(object.object(), type).with(object.trace());
  }

  private Traced matches(PythonObject object, Traced type) {
    if (type.object() instanceof Unknown why) {
      return Traced.of(why);
    }
    if (type.object() instanceof Items types) {
      Traced doubt = Traced.of(false);
      for (Traced each : types.items()) {
        Traced one = matches(object, each);
        if (one.object() == Bool.TRUE) {
          return one;
        }
        doubt = one.object() instanceof Bool ? doubt : one;
      }
      return doubt;
    }
    if (!(type.object() instanceof ClassObject wanted)) {
      return Traced.of(false);
    }
    if (wanted.name().equals("object")) {
      return Traced.of(true);
    }
    if (object instanceof InstanceObject instance) {
      return instance(instance, wanted);
    }
    if (object instanceof ClassObject) {
      return Traced.of(wanted.name().equals("type") || wanted.name().equals("Callable"));
    }
    boolean fits =
        object.typeName().equals(wanted.name())
            || WIDER.getOrDefault(wanted.name(), Set.of()).contains(object.typeName());
    return Traced.of(fits);
  }

  private static Traced instance(InstanceObject instance, ClassObject wanted) {
    boolean fits =
        instance.type().is(wanted)
            || (wanted.isLibrary() && instance.type().is(wanted.name()))
            || instance
                .payload()
                .map(each -> each.object().typeName().equals(wanted.name()))
                .orElse(false);
    if (fits) {
      return Traced.of(true);
    }
    return instance.type().unknownBase().<Traced>map(Traced::of).orElseGet(() -> Traced.of(false));
  }

  Traced isSubclass(Invocation call) {
    Traced one = call.need(0, "class");
    Traced other = call.need(1, "classinfo");
    if (!(one.object() instanceof ClassObject type)
        || !(other.object() instanceof ClassObject wanted)) {
      return interpreter.notFollowed("issubclass");
    }
    boolean fits = type.is(wanted);
    return fits || type.unknownBase().isEmpty()
        ? new Traced(Bool.of(fits), Trace.NONE)
        : Traced.of(type.unknownBase().get());
  }
}

package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.Optional;

/** Looks attributes up and sets them. */
final class Attributes {

  private Attributes() {}

  static Traced get(Interpreter interpreter, Traced object, String name) {
    if (object.isUnknown()) {
      return object;
    }
    if (object.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> get(interpreter, each, name))
          .with(object.trace());
    }
    Optional<Traced> found = find(interpreter, object, name);
    if (found.isPresent()) {
      return found.get().with(object.trace());
    }
    throw missing(interpreter, object, name);
  }

  /** The error for an attribute that is not there; of an absent variable nothing is known. */
  private static RuntimeException missing(Interpreter interpreter, Traced object, String name) {
    if (object.isNone() && object.trace().implicit()) {
      return new NotKnown(absent(interpreter, object));
    }
    PythonObject it = object.object();
    if (it instanceof ModuleObject module) {
      return interpreter.raise(
          "AttributeError", "module '" + module.name() + "' has no attribute '" + name + "'");
    }
    String owner =
        it instanceof ClassObject type
            ? "type object '" + type.name() + "'"
            : "'" + it.typeName() + "' object";
    return interpreter.raise("AttributeError", owner + " has no attribute '" + name + "'");
  }

  /** Why a value that is {@code None} for want of a variable is not known. */
  static Unknown absent(Interpreter interpreter, Traced object) {
    return object.trace().stream()
        .filter(each -> each.replaceable())
        .map(each -> Unknown.because(Reason.Kind.ENVIRONMENT, each.name(), interpreter.site()))
        .reduce(Unknown::and)
        .orElseThrow();
  }

  static Optional<Traced> find(Interpreter interpreter, Traced object, String name) {
    PythonObject it = object.object();
    if (it instanceof ModuleObject module) {
      return module(interpreter, module, name);
    }
    if (it instanceof InstanceObject instance) {
      return Instances.attribute(interpreter, instance, object, name);
    }
    if (it instanceof ClassObject type) {
      return Instances.ofClass(interpreter, type, object, name);
    }
    if (it instanceof SuperObject parent) {
      return Instances.ofSuper(interpreter, parent, name);
    }
    if (it instanceof NativeObject known) {
      Optional<Traced> found = known.attribute(interpreter, name);
      return found.isPresent() ? found : special(it, name);
    }
    Optional<Traced> method = Methods.of(object, name);
    return method.isPresent() ? method : special(it, name);
  }

  private static Optional<Traced> special(PythonObject object, String name) {
    if (name.equals("__name__") || name.equals("__qualname__")) {
      if (object instanceof FunctionObject function) {
        return Optional.of(Traced.of(function.name()));
      }
      if (object instanceof NativeFunction function) {
        return Optional.of(Traced.of(function.name()));
      }
    }
    if (name.equals("__module__") && object instanceof FunctionObject function) {
      return Optional.of(Traced.of(function.scope().module().name()));
    }
    if (name.equals("__doc__")) {
      return Optional.of(Traced.NONE);
    }
    if (object instanceof Wrapped wrapped && wrapped.mark() == Wrapped.Mark.PROPERTY) {
      boolean decorator = name.equals("setter") || name.equals("getter") || name.equals("deleter");
      return decorator
          ? Optional.of(Traced.of(NativeFunction.lenient(name, call -> Traced.of(wrapped))))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Traced> module(
      Interpreter interpreter, ModuleObject module, String name) {
    Optional<Traced> found = module.names().get(name);
    if (found.isPresent()) {
      return found;
    }
    if (name.equals("__dict__")) {
      return Optional.of(Traced.of(new NamespaceView(module.names())));
    }
    if (!module.followed()) {
      return Optional.of(Traced.of(module.unfollowed(name, interpreter.site())));
    }
    return Optional.empty();
  }

  static void set(Interpreter interpreter, Traced object, String name, Traced value) {
    PythonObject it = object.object();
    Traced stored = value.with(interpreter.control());
    if (it instanceof ModuleObject module) {
      module.names().put(name, stored);
    } else if (it instanceof ClassObject type) {
      type.names().put(name, stored);
    } else if (it instanceof InstanceObject instance) {
      instance.names().put(name, stored);
    } else if (it instanceof Choice choice) {
      choice.alternatives().forEach(each -> set(interpreter, each, name, value));
    }
  }
}

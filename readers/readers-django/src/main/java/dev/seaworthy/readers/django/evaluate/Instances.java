package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.Map;
import java.util.Optional;

/** Attributes of instances and classes, with what the descriptor protocol makes of functions. */
final class Instances {

  private Instances() {}

  static Optional<Traced> attribute(
      Interpreter interpreter, InstanceObject instance, Traced self, String name) {
    Optional<Traced> own = instance.names().get(name);
    Optional<Traced> shared = instance.type().find(name);
    boolean property =
        shared.isPresent()
            && shared.get().object() instanceof Wrapped wrapped
            && wrapped.mark() == Wrapped.Mark.PROPERTY;
    if (own.isPresent() && !property) {
      return own;
    }
    if (shared.isPresent()) {
      return Optional.of(bound(interpreter, shared.get(), self, Traced.of(instance.type())));
    }
    return switch (name) {
      case "__class__" -> Optional.of(Traced.of(instance.type()));
      case "__dict__" -> Optional.of(Traced.of(new NamespaceView(instance.names())));
      default -> inherited(interpreter, instance, self, name);
    };
  }

  private static Optional<Traced> inherited(
      Interpreter interpreter, InstanceObject instance, Traced self, String name) {
    if (instance.payload().isPresent()) {
      Optional<Traced> found = Attributes.find(interpreter, instance.payload().get(), name);
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<Traced> fallback = instance.type().find("__getattr__");
    if (fallback.isPresent()) {
      return Optional.of(interpreter.call(fallback.get(), self, Traced.of(name)));
    }
    return described(interpreter, instance.type(), name);
  }

  /** What a class has that neither the program nor a description shows: more than it says. */
  private static Optional<Traced> described(
      Interpreter interpreter, ClassObject type, String name) {
    if (type.unknownBase().isPresent()) {
      return type.unknownBase().map(Traced::of);
    }
    return type.order().stream()
        .filter(ClassObject::isLibrary)
        .findFirst()
        .map(each -> interpreter.notFollowed(each.name() + "." + name));
  }

  static Optional<Traced> ofClass(
      Interpreter interpreter, ClassObject type, Traced self, String name) {
    Optional<Traced> found = type.find(name);
    if (found.isPresent()) {
      Traced value = found.get();
      if (value.object() instanceof Wrapped wrapped && wrapped.mark() == Wrapped.Mark.CLASS) {
        return Optional.of(Traced.of(new BoundMethod(self, wrapped.function())));
      }
      if (value.object() instanceof Wrapped wrapped && wrapped.mark() == Wrapped.Mark.STATIC) {
        return Optional.of(wrapped.function());
      }
      return found;
    }
    return switch (name) {
      case "__name__", "__qualname__" -> Optional.of(Traced.of(type.name()));
      case "__dict__" -> Optional.of(Traced.of(new NamespaceView(type.names())));
      case "__members__", "choices", "values", "labels", "names" -> ofEnum(interpreter, type, name);
      case "__init__" -> Optional.of(Traced.of(NativeFunction.lenient(name, call -> Traced.NONE)));
      default -> {
        Optional<Traced> method = Methods.ofType(type.name(), name);
        yield method.isPresent() ? method : described(interpreter, type, name);
      }
    };
  }

  private static Optional<Traced> ofEnum(Interpreter interpreter, ClassObject type, String name) {
    if (!type.is("Enum")) {
      return type.unknownBase().map(Traced::of);
    }
    if (name.equals("__members__")) {
      Map<String, Traced> members = new java.util.LinkedHashMap<>();
      EnumClasses.members(type).forEach(each -> members.put(part(each, "name"), each));
      return Optional.of(interpreter.table(members));
    }
    return Optional.of(
        interpreter.list(
            EnumClasses.members(type).stream()
                .map(
                    each ->
                        switch (name) {
                          case "values" -> value(each, "value");
                          case "labels" -> value(each, "label");
                          case "names" -> value(each, "name");
                          default ->
                              interpreter.tuple(
                                  java.util.List.of(value(each, "value"), value(each, "label")));
                        })
                .toList()));
  }

  private static Traced value(Traced member, String name) {
    return ((InstanceObject) member.object()).names().get(name).orElse(Traced.NONE);
  }

  private static String part(Traced member, String name) {
    return Printing.plain(value(member, name), true);
  }

  static Optional<Traced> ofSuper(Interpreter interpreter, SuperObject parent, String name) {
    Optional<Traced> found = parent.find(name);
    if (found.isPresent()) {
      Traced self = parent.self();
      Traced type =
          self.object() instanceof InstanceObject instance ? Traced.of(instance.type()) : self;
      return Optional.of(bound(interpreter, found.get(), self, type));
    }
    if (name.equals("__init__") || name.equals("__init_subclass__") || name.equals("__setattr__")) {
      return Optional.of(Traced.of(NativeFunction.lenient(name, call -> Traced.NONE)));
    }
    if (parent.self().object() instanceof InstanceObject instance
        && instance.payload().isPresent()) {
      return Attributes.find(interpreter, instance.payload().get(), name);
    }
    return parent.after().unknownBase().map(Traced::of);
  }

  /** What a class attribute is when looked up on an instance. */
  private static Traced bound(Interpreter interpreter, Traced value, Traced self, Traced type) {
    if (value.object() instanceof FunctionObject || value.object() instanceof NativeFunction) {
      return Traced.of(new BoundMethod(self, value));
    }
    if (value.object() instanceof Wrapped wrapped) {
      return switch (wrapped.mark()) {
        case PROPERTY -> interpreter.call(wrapped.function(), self);
        case STATIC -> wrapped.function();
        case CLASS -> Traced.of(new BoundMethod(type, wrapped.function()));
      };
    }
    return value;
  }

  /** Copies a namespace's bindings as a plain map. */
  static Map<String, Namespace.Binding> own(InstanceObject instance) {
    return instance.names().bindings();
  }
}

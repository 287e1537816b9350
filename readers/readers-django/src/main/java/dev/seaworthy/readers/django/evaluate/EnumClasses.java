package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Sameness;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the plain values in the body of an {@code enum.Enum} into members. */
final class EnumClasses {

  private EnumClasses() {}

  static void finish(Interpreter interpreter, ClassObject type) {
    long counter = 0;
    for (Map.Entry<String, Namespace.Binding> each :
        List.copyOf(type.names().bindings().entrySet())) {
      Traced value = each.getValue().value();
      boolean member =
          !each.getKey().startsWith("_")
              && !(value.object() instanceof FunctionObject)
              && !(value.object() instanceof Wrapped)
              && !(value.object() instanceof ClassObject);
      if (member) {
        counter++;
        Traced real = AutoValue.resolve(value, counter, type, each.getKey());
        type.names().put(each.getKey(), member(interpreter, type, each.getKey(), real));
      }
    }
  }

  private static Traced member(
      Interpreter interpreter, ClassObject type, String name, Traced value) {
    boolean choices = type.is("Choices");
    Traced plain = value;
    Traced label = Traced.of(name.replace('_', ' ').toLowerCase(Locale.ROOT));
    if (choices && value.object() instanceof Items pair && pair.items().size() == 2) {
      plain = pair.items().get(0);
      label = pair.items().get(1);
    }
    boolean mixed = type.is("str") || type.is("int") || choices;
    InstanceObject member =
        new InstanceObject(type, new Namespace(interpreter.journal()), mixed ? plain : null);
    member.names().put("name", Traced.of(name));
    member.names().put("value", plain);
    member.names().put("_value_", plain);
    member.names().put("label", label);
    return Traced.of(member);
  }

  static List<Traced> members(ClassObject type) {
    List<Traced> members = new ArrayList<>();
    for (ClassObject each : type.order()) {
      each.names().bindings().values().stream()
          .map(Namespace.Binding::value)
          .filter(value -> value.object() instanceof InstanceObject one && one.type() == each)
          .forEach(members::add);
    }
    return members;
  }

  /** The member with a value. */
  static Optional<Traced> byValue(ClassObject type, Traced value) {
    return members(type).stream()
        .filter(
            each ->
                ((InstanceObject) each.object())
                    .names()
                    .get("value")
                    .filter(own -> Sameness.same(own, value))
                    .isPresent())
        .findFirst();
  }

  /** What {@code enum.auto()} gives until its class is finished. */
  enum AutoValue implements NativeObject {
    AUTO;

    static Traced resolve(Traced value, long counter, ClassObject type, String name) {
      if (value.object() != AUTO) {
        return value;
      }
      return type.is("StrEnum") || type.is("TextChoices")
          ? Traced.of(name.toLowerCase(Locale.ROOT))
          : Traced.of(counter);
    }

    @Override
    public String typeName() {
      return "auto";
    }
  }
}

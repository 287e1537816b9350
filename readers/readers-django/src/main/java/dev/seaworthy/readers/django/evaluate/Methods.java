package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods of the types of the language. */
final class Methods {

  private Methods() {}

  /** A method of an object, bound to it. */
  static Optional<Traced> of(Traced self, String name) {
    NativeFunction function = function(self.object(), name);
    return function == null
        ? Optional.empty()
        : Optional.of(Traced.of(new BoundMethod(self, Traced.of(function))));
  }

  private static @Nullable NativeFunction function(PythonObject object, String name) {
    NativeFunction special =
        object instanceof Text || object instanceof Items || object instanceof Table
            ? SpecialMethods.named(name)
            : null;
    if (special != null) {
      return special;
    }
    if (object instanceof Text) {
      return TextMethods.named(name);
    }
    if (object instanceof Items items) {
      return ItemsMethods.named(items.kind(), name);
    }
    if (object instanceof Table) {
      return TableMethods.named(name);
    }
    if (object instanceof ByteText) {
      return TextMethods.ofBytes(name);
    }
    return name.equals("bit_length") || name.equals("is_integer")
        ? NativeFunction.strict(name, call -> Traced.of(call.interpreter().limit(name)))
        : null;
  }

  /** A method looked up on a type, such as {@code str.strip} or {@code dict.fromkeys}. */
  static Optional<Traced> ofType(String type, String name) {
    NativeFunction function =
        switch (type) {
          case "str" -> TextMethods.named(name);
          case "list" -> ItemsMethods.named(Items.Kind.LIST, name);
          case "set" -> ItemsMethods.named(Items.Kind.SET, name);
          case "dict" -> TableMethods.named(name);
          default -> null;
        };
    if (type.equals("dict") && name.equals("fromkeys")) {
      return Optional.of(Traced.of(NativeFunction.strict(name, TableMethods::fromKeys)));
    }
    return Optional.ofNullable(function).map(Traced::of);
  }
}

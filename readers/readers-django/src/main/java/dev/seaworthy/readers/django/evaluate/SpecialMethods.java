package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Traced;
import org.jspecify.annotations.Nullable;

/**
 * The methods behind operators, as a class that is derived from a container calls them through
 * {@code super()} (Python language reference, Data model).
 */
final class SpecialMethods {

  private SpecialMethods() {}

  static @Nullable NativeFunction named(String name) {
    NativeCode code = name.startsWith("__") ? code(name) : null;
    return code == null ? null : NativeFunction.lenient(name, code);
  }

  private static @Nullable NativeCode code(String name) {
    return switch (name) {
      case "__getitem__" -> call -> call.interpreter().item(self(call), call.need(1, "key"));
      case "__setitem__" -> SpecialMethods::set;
      case "__delitem__" -> SpecialMethods::delete;
      case "__contains__" ->
          call -> Comparisons.contains(call.interpreter(), self(call), call.need(1, "key"));
      case "__len__" -> call -> through("len", call);
      case "__iter__" -> call -> through("list", call);
      case "__str__" -> call -> through("str", call);
      default -> null;
    };
  }

  private static Traced self(Invocation call) {
    return call.need(0, "self");
  }

  private static Traced through(String builtin, Invocation call) {
    return call.interpreter().call(call.interpreter().builtin(builtin), self(call));
  }

  private static Traced set(Invocation call) {
    call.interpreter().setItem(self(call), call.need(1, "key"), call.need(2, "value"));
    return Traced.NONE;
  }

  private static Traced delete(Invocation call) {
    Subscripts.delete(call.interpreter(), self(call), call.need(1, "key"));
    return Traced.NONE;
  }
}

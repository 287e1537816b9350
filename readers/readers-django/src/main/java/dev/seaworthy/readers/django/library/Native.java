package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.NativeCode;
import dev.seaworthy.readers.django.evaluate.NativeFunction;
import dev.seaworthy.readers.django.value.Traced;
import java.util.Optional;

/** Short forms that descriptions share. */
final class Native {

  private Native() {}

  /** A method that is called with known arguments only. */
  static Optional<Traced> strict(String name, NativeCode code) {
    return Optional.of(Traced.of(NativeFunction.strict(name, code)));
  }

  /** A method that deals with unknown arguments itself. */
  static Optional<Traced> lenient(String name, NativeCode code) {
    return Optional.of(Traced.of(NativeFunction.lenient(name, code)));
  }

  /** A function that does nothing that settings could see. */
  static Traced nothing(String name) {
    return Traced.of(NativeFunction.lenient(name, call -> Traced.NONE));
  }

  /** A decorator that leaves its function as it is, with or without arguments of its own. */
  static Traced sameFunction(String name) {
    return Traced.of(
        NativeFunction.lenient(
            name,
            call -> {
              boolean bare =
                  call.size() == 1 && call.named().isEmpty() && isFunction(call.need(0, "f"));
              return bare
                  ? call.need(0, "f")
                  : Traced.of(NativeFunction.lenient(name, inner -> inner.need(0, "f")));
            }));
  }

  private static boolean isFunction(Traced value) {
    String type = value.object().typeName();
    return type.equals("function") || type.equals("method") || type.equals("type");
  }
}

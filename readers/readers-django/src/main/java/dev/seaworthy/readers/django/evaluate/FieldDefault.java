package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Traced;
import java.util.Optional;

/** What {@code dataclasses.field(…)} gives: how to make the default of a field. */
public record FieldDefault(Optional<Traced> value, Optional<Traced> factory)
    implements NativeObject {

  Traced make(Interpreter interpreter) {
    if (value.isPresent()) {
      return value.get();
    }
    return factory
        .map(interpreter::call)
        .orElseThrow(() -> interpreter.raise("TypeError", "missing a required field"));
  }

  @Override
  public String typeName() {
    return "Field";
  }
}

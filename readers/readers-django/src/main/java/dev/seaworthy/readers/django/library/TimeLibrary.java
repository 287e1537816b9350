package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code datetime}: spans of time are computed, points in time are not. */
final class TimeLibrary {

  private static final Map<String, Double> SECONDS =
      Map.of(
          "weeks", 604_800.0,
          "days", 86_400.0,
          "hours", 3_600.0,
          "minutes", 60.0,
          "seconds", 1.0,
          "milliseconds", 0.001,
          "microseconds", 0.000_001);

  private static final List<String> ORDER =
      List.of("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");

  private TimeLibrary() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("datetime")
            .value(
                "timedelta",
                interpreter ->
                    Traced.of(interpreter.nativeClass("timedelta", List.of(), TimeLibrary::span)))
            .value("datetime", interpreter -> moment(interpreter, "datetime"))
            .value("date", interpreter -> moment(interpreter, "date"))
            .build());
  }

  private static Traced moment(Interpreter interpreter, String name) {
    var type =
        interpreter.nativeClass(
            name, List.of(), call -> call.interpreter().notFollowedObject(name));
    for (String each : List.of("now", "utcnow", "today")) {
      type.names()
          .put(
              each,
              Native.lenient(each, call -> call.interpreter().generated(name + "." + each + "()"))
                  .orElseThrow());
    }
    return Traced.of(type);
  }

  private static Traced span(Invocation call) {
    double seconds = 0;
    for (int i = 0; i < ORDER.size(); i++) {
      Optional<Traced> given = call.get(i, ORDER.get(i));
      if (given.isPresent()) {
        seconds += number(call, given.get().object()) * SECONDS.getOrDefault(ORDER.get(i), 1.0);
      }
    }
    return Traced.of(new Span(seconds));
  }

  private static double number(Invocation call, PythonObject object) {
    if (object instanceof Int whole) {
      return whole.value().doubleValue();
    }
    if (object instanceof Real real) {
      return real.value();
    }
    throw call.interpreter()
        .raise("TypeError", "unsupported type for timedelta component: " + object.typeName());
  }

  private record Span(double seconds) implements NativeObject {
    @Override
    public String typeName() {
      return "timedelta";
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "total_seconds" -> Native.strict(name, call -> Traced.of(new Real(seconds)));
        case "days" -> Optional.of(Traced.of((long) Math.floor(seconds / 86_400)));
        case "seconds" ->
            Optional.of(Traced.of((long) (seconds - Math.floor(seconds / 86_400) * 86_400)));
        default -> Optional.empty();
      };
    }

    @Override
    public Optional<Traced> operate(
        Interpreter interpreter, String operator, Traced other, boolean reflected) {
      if (operator.equals("*") && other.object() instanceof Int times) {
        return Optional.of(Traced.of(new Span(seconds * times.value().doubleValue())));
      }
      if (operator.equals("+") && other.object() instanceof Span span) {
        return Optional.of(Traced.of(new Span(seconds + span.seconds())));
      }
      return Optional.empty();
    }
  }
}

package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Parameters;
import dev.seaworthy.readers.django.python.Parameters.Parameter;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls functions, methods and classes. */
final class Calls {

  private final Interpreter interpreter;

  Calls(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Traced call(Traced callee, List<Traced> positional, Map<String, Traced> named) {
    interpreter.step();
    PythonObject object = callee.object();
    if (object instanceof Unknown why) {
      return unknown(why, positional, named);
    }
    if (object instanceof Choice choice) {
      return interpreter.eachThatWorks(choice, each -> call(each, positional, named));
    }
    if (object instanceof FunctionObject function) {
      return followed(function, positional, named);
    }
    if (object instanceof BoundMethod method) {
      List<Traced> all = new ArrayList<>(List.of(method.self()));
      all.addAll(positional);
      return call(method.function(), all, named);
    }
    if (object instanceof NativeFunction function) {
      return nativeCall(function.code(), function.lenient(), positional, named);
    }
    if (object instanceof ClassObject type) {
      return new Making(interpreter).instance(type, positional, named);
    }
    return other(callee, positional, named);
  }

  private Traced other(Traced callee, List<Traced> positional, Map<String, Traced> named) {
    PythonObject object = callee.object();
    if (object instanceof InstanceObject instance) {
      Optional<Traced> method = instance.type().find("__call__");
      if (method.isPresent()) {
        return call(Traced.of(new BoundMethod(callee, method.get())), positional, named);
      }
      if (instance.type().unknownBase().isPresent()) {
        return Traced.of(instance.type().unknownBase().get());
      }
    }
    if (object instanceof Wrapped wrapped && wrapped.mark() != Wrapped.Mark.PROPERTY) {
      return call(wrapped.function(), positional, named);
    }
    if (object instanceof NativeObject known) {
      Optional<Traced> result = known.call(new Invocation(interpreter, positional, named));
      if (result.isPresent()) {
        return result.get();
      }
    }
    if (callee.isNone() && callee.trace().implicit()) {
      return Traced.of(Attributes.absent(interpreter, callee));
    }
    throw interpreter.raise("TypeError", "'" + object.typeName() + "' object is not callable");
  }

  /** Code that is not followed can change the namespaces it is given. */
  private Traced unknown(Unknown why, List<Traced> positional, Map<String, Traced> named) {
    for (Traced each : positional) {
      override(each, why);
    }
    named.values().forEach(each -> override(each, why));
    return Traced.of(why);
  }

  private static void override(Traced argument, Unknown why) {
    if (argument.object() instanceof NamespaceView view) {
      view.overridden(why);
    }
  }

  // Functions of libraries.

  Traced nativeCall(
      NativeCode code, boolean lenient, List<Traced> positional, Map<String, Traced> named) {
    if (!lenient) {
      Optional<Traced> spread = spread(code, positional, named);
      if (spread.isPresent()) {
        return spread.get();
      }
    }
    Trace trace = Trace.NONE;
    for (Traced each : positional) {
      trace = trace.and(lenient ? Trace.NONE : Interpreter.traceOf(each));
    }
    for (Traced each : named.values()) {
      trace = trace.and(lenient ? Trace.NONE : Interpreter.traceOf(each));
    }
    try {
      return code.call(new Invocation(interpreter, positional, named)).with(trace);
    } catch (NotKnown e) {
      return new Traced(e.why(), trace);
    } catch (Raised e) {
      return absentOr(e, positional, trace);
    }
  }

  /** A call that fails for want of a variable is not known. */
  private Traced absentOr(Raised error, List<Traced> positional, Trace trace) {
    for (Traced each : positional) {
      if (each.isNone() && each.trace().implicit()) {
        return new Traced(Attributes.absent(interpreter, each), trace);
      }
    }
    throw error;
  }

  /** An unknown argument makes the result unknown; a choice is tried one by one. */
  private Optional<Traced> spread(
      NativeCode code, List<Traced> positional, Map<String, Traced> named) {
    for (int i = 0; i < positional.size(); i++) {
      Traced each = positional.get(i);
      if (each.object() instanceof Unknown why) {
        return Optional.of(unknown(why, positional, named).with(each.trace()));
      }
      if (each.object() instanceof Choice choice) {
        int index = i;
        Traced result =
            interpreter.eachThatWorks(
                choice,
                one -> {
                  List<Traced> copy = new ArrayList<>(positional);
                  copy.set(index, one);
                  return nativeCall(code, false, copy, named);
                });
        return Optional.of(result.with(each.trace()));
      }
    }
    for (Map.Entry<String, Traced> entry : named.entrySet()) {
      if (entry.getValue().object() instanceof Unknown why) {
        return Optional.of(unknown(why, positional, named).with(entry.getValue().trace()));
      }
      if (entry.getValue().object() instanceof Choice choice) {
        Traced result =
            interpreter.eachThatWorks(
                choice,
                one -> {
                  Map<String, Traced> copy = new LinkedHashMap<>(named);
                  copy.put(entry.getKey(), one);
                  return nativeCall(code, false, positional, copy);
                });
        return Optional.of(result.with(entry.getValue().trace()));
      }
    }
    return Optional.empty();
  }

  // Functions of the program.

  private Traced followed(
      FunctionObject function, List<Traced> positional, Map<String, Traced> named) {
    if (function.asynchronous()) {
      return Traced.of(
          Unknown.because(
              Reason.Kind.CODE, "the coroutine " + function.name(), interpreter.site()));
    }
    interpreter.deeper();
    Site before = interpreter.site();
    Scope scope = function.scope().inside(Scope.Kind.CALL, new Namespace(interpreter.journal()));
    scope.calls(function);
    try {
      bind(function, scope, positional, named);
      String file = function.scope().module().file().orElse(before.file());
      interpreter.at(new Site(file, before.line(), before.column()));
      Flow flow = new Statements(interpreter, scope).block(function.body());
      return function.generator() ? interpreter.list(scope.yielded()) : result(flow);
    } catch (Raised e) {
      if (interpreter.handlers() == 0
          && e.missing().replaceable()
          && !interpreter.surroundings().complete()) {
        return Traced.of(missing(e)).with(e.missing());
      }
      throw e;
    } finally {
      interpreter.at(before);
      interpreter.shallower();
    }
  }

  /** Why a call that needs something from outside is not known. */
  static Unknown missing(Raised error) {
    return error.missing().stream()
        .filter(each -> each.replaceable())
        .map(each -> Unknown.because(Reason.Kind.ENVIRONMENT, each.name(), error.site()))
        .reduce(Unknown::and)
        .orElseThrow();
  }

  private Traced result(Flow flow) {
    return switch (flow.kind()) {
      case RETURN -> flow.resultOrNone();
      case PARTIAL ->
          flow.left().contains(Flow.Kind.RETURN)
              ? Merging.join(flow.resultOrNone(), Traced.NONE, flow.why())
              : Traced.NONE;
      default -> Traced.NONE;
    };
  }

  private void bind(
      FunctionObject function, Scope scope, List<Traced> positional, Map<String, Traced> named) {
    Map<String, Traced> rest = new LinkedHashMap<>(named);
    Parameters parameters = function.parameters();
    int next = 0;
    for (Parameter each : parameters.all()) {
      Traced value = null;
      switch (each.kind()) {
        case ALL_POSITIONAL -> {
          int from = Math.min(next, positional.size());
          value = interpreter.tuple(positional.subList(from, positional.size()));
          next = positional.size();
        }
        case ALL_KEYWORDS -> {
          value = interpreter.table(rest);
          rest = new LinkedHashMap<>();
        }
        case POSITIONAL_ONLY, EITHER -> {
          if (next < positional.size()) {
            value = positional.get(next++);
          } else {
            value = rest.remove(each.name());
          }
        }
        case KEYWORD_ONLY -> value = rest.remove(each.name());
      }
      if (value == null) {
        value = function.defaults().get(each.name());
      }
      if (value == null) {
        throw interpreter.raise(
            "TypeError",
            function.name() + "() missing 1 required positional argument: '" + each.name() + "'");
      }
      scope.names().put(each.name(), value);
    }
    if (next < positional.size() || !rest.isEmpty()) {
      throw interpreter.raise("TypeError", function.name() + "() got an unexpected argument");
    }
  }
}

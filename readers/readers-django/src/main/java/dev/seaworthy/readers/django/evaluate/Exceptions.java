package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The exception classes of a run, with the ancestors that the library reference gives them. */
final class Exceptions {

  /** Name and base, a base before those who need it. */
  private static final String[][] HIERARCHY = {
    {"Exception", "BaseException"},
    {"SystemExit", "BaseException"},
    {"KeyboardInterrupt", "BaseException"},
    {"ArithmeticError", "Exception"},
    {"ZeroDivisionError", "ArithmeticError"},
    {"OverflowError", "ArithmeticError"},
    {"AssertionError", "Exception"},
    {"AttributeError", "Exception"},
    {"EOFError", "Exception"},
    {"ImportError", "Exception"},
    {"ModuleNotFoundError", "ImportError"},
    {"LookupError", "Exception"},
    {"IndexError", "LookupError"},
    {"KeyError", "LookupError"},
    {"MemoryError", "Exception"},
    {"NameError", "Exception"},
    {"UnboundLocalError", "NameError"},
    {"OSError", "Exception"},
    {"FileNotFoundError", "OSError"},
    {"FileExistsError", "OSError"},
    {"PermissionError", "OSError"},
    {"NotADirectoryError", "OSError"},
    {"IsADirectoryError", "OSError"},
    {"ConnectionError", "OSError"},
    {"TimeoutError", "OSError"},
    {"RuntimeError", "Exception"},
    {"NotImplementedError", "RuntimeError"},
    {"RecursionError", "RuntimeError"},
    {"StopIteration", "Exception"},
    {"SyntaxError", "Exception"},
    {"TypeError", "Exception"},
    {"ValueError", "Exception"},
    {"UnicodeError", "ValueError"},
    {"UnicodeDecodeError", "UnicodeError"},
    {"UnicodeEncodeError", "UnicodeError"},
    {"Warning", "Exception"},
    {"DeprecationWarning", "Warning"},
    {"PendingDeprecationWarning", "Warning"},
    {"RuntimeWarning", "Warning"},
    {"UserWarning", "Warning"},
    {"SyntaxWarning", "Warning"},
    {"FutureWarning", "Warning"},
    {"ImportWarning", "Warning"},
    {"ResourceWarning", "Warning"},
  };

  private final Interpreter interpreter;
  private final Map<String, ClassObject> byName = new HashMap<>();

  Exceptions(Interpreter interpreter) {
    this.interpreter = interpreter;
    ClassObject root = interpreter.nativeClass("BaseException", List.of(), Exceptions::construct);
    byName.put("BaseException", root);
    for (String[] each : HIERARCHY) {
      derived(each[0], each[1]);
    }
    byName.put("IOError", named("OSError"));
    byName.put("EnvironmentError", named("OSError"));
  }

  private static Traced construct(Invocation call) {
    throw new IllegalStateException("exceptions are made by Calls: " + call.size());
  }

  Map<String, ClassObject> all() {
    return byName;
  }

  ClassObject named(String name) {
    ClassObject found = byName.get(name);
    return found == null ? Objects.requireNonNull(byName.get("Exception")) : found;
  }

  ClassObject derived(String name, String base) {
    return byName.computeIfAbsent(
        name,
        key ->
            new ClassObject(
                name, List.of(named(base)), new Namespace(interpreter.journal()), null, null));
  }

  InstanceObject instance(ClassObject type, List<Traced> arguments) {
    InstanceObject error = interpreter.instance(type);
    error
        .names()
        .put("args", Traced.of(new Items(interpreter.journal(), Items.Kind.TUPLE, arguments)));
    return error;
  }

  Raised raised(String type, Traced text, Trace missing) {
    return new Raised(instance(named(type), List.of(text)), interpreter.site(), missing);
  }
}

package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The exception classes of a run, with the ancestors that the library reference gives them. */
final class Exceptions {

  private static final String ROOT = "BaseException";

  /** The base of each exception of the language. */
  private static final Map<String, String> BASES =
      Map.ofEntries(
          Map.entry("Exception", "BaseException"),
          Map.entry("SystemExit", "BaseException"),
          Map.entry("KeyboardInterrupt", "BaseException"),
          Map.entry("ArithmeticError", "Exception"),
          Map.entry("ZeroDivisionError", "ArithmeticError"),
          Map.entry("OverflowError", "ArithmeticError"),
          Map.entry("AssertionError", "Exception"),
          Map.entry("AttributeError", "Exception"),
          Map.entry("EOFError", "Exception"),
          Map.entry("ImportError", "Exception"),
          Map.entry("ModuleNotFoundError", "ImportError"),
          Map.entry("LookupError", "Exception"),
          Map.entry("IndexError", "LookupError"),
          Map.entry("KeyError", "LookupError"),
          Map.entry("MemoryError", "Exception"),
          Map.entry("NameError", "Exception"),
          Map.entry("UnboundLocalError", "NameError"),
          Map.entry("OSError", "Exception"),
          Map.entry("FileNotFoundError", "OSError"),
          Map.entry("FileExistsError", "OSError"),
          Map.entry("PermissionError", "OSError"),
          Map.entry("NotADirectoryError", "OSError"),
          Map.entry("IsADirectoryError", "OSError"),
          Map.entry("ConnectionError", "OSError"),
          Map.entry("TimeoutError", "OSError"),
          Map.entry("RuntimeError", "Exception"),
          Map.entry("NotImplementedError", "RuntimeError"),
          Map.entry("RecursionError", "RuntimeError"),
          Map.entry("StopIteration", "Exception"),
          Map.entry("SyntaxError", "Exception"),
          Map.entry("TypeError", "Exception"),
          Map.entry("ValueError", "Exception"),
          Map.entry("UnicodeError", "ValueError"),
          Map.entry("UnicodeDecodeError", "UnicodeError"),
          Map.entry("UnicodeEncodeError", "UnicodeError"),
          Map.entry("Warning", "Exception"),
          Map.entry("DeprecationWarning", "Warning"),
          Map.entry("PendingDeprecationWarning", "Warning"),
          Map.entry("RuntimeWarning", "Warning"),
          Map.entry("UserWarning", "Warning"),
          Map.entry("SyntaxWarning", "Warning"),
          Map.entry("FutureWarning", "Warning"),
          Map.entry("ImportWarning", "Warning"),
          Map.entry("ResourceWarning", "Warning"));

  private final Interpreter interpreter;
  private final Map<String, ClassObject> byName = new HashMap<>();

  Exceptions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private static Traced construct(Invocation call) {
    throw new IllegalStateException("exceptions are made by Calls: " + call.size());
  }

  /** An exception of the language, made when it is first asked for; null if there is none. */
  @Nullable ClassObject builtin(String name) {
    return switch (name) {
      case "IOError", "EnvironmentError" -> builtin("OSError");
      case ROOT -> byName.containsKey(ROOT) ? byName.get(ROOT) : root();
      default -> BASES.containsKey(name) ? derived(name, BASES.get(name)) : null;
    };
  }

  private ClassObject root() {
    ClassObject root = interpreter.nativeClass(ROOT, List.of(), Exceptions::construct);
    byName.put(ROOT, root);
    return root;
  }

  ClassObject named(String name) {
    ClassObject known = byName.get(name);
    ClassObject found = known == null ? builtin(name) : known;
    return found == null ? Objects.requireNonNull(builtin("Exception")) : found;
  }

  /** A class of a library, or one of the language, which then keeps its own base. */
  ClassObject derived(String name, String base) {
    ClassObject known = byName.get(name);
    if (known != null) {
      return known;
    }
    ClassObject above = named(BASES.getOrDefault(name, base));
    ClassObject made =
        new ClassObject(name, List.of(above), new Namespace(interpreter.journal()), null, null);
    byName.put(name, made);
    return made;
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

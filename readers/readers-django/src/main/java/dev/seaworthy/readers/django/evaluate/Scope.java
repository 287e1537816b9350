package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where names are looked up: a module, a class body, a call, or a comprehension. */
final class Scope {

  private final Kind kind;
  private final Namespace names;
  private final @Nullable Scope outer;
  private final ModuleObject module;
  private final Set<String> globals = new HashSet<>();
  private final Set<String> nonlocals = new HashSet<>();
  private final List<Traced> yielded = new ArrayList<>();
  private @Nullable FunctionObject function;

  enum Kind {
    MODULE,
    CLASS,
    CALL
  }

  private Scope(Kind kind, Namespace names, @Nullable Scope outer, ModuleObject module) {
    this.kind = kind;
    this.names = names;
    this.outer = outer;
    this.module = module;
  }

  static Scope of(ModuleObject module) {
    return new Scope(Kind.MODULE, module.names(), null, module);
  }

  Scope inside(Kind inner, Namespace innerNames) {
    return new Scope(inner, innerNames, this, module);
  }

  Kind kind() {
    return kind;
  }

  /** The names bound here. */
  Namespace names() {
    return names;
  }

  ModuleObject module() {
    return module;
  }

  /** What a generator has yielded so far. */
  List<Traced> yielded() {
    return yielded;
  }

  void calls(FunctionObject called) {
    this.function = called;
  }

  /** The function whose call this is, or that of the scope around. */
  Optional<FunctionObject> function() {
    if (function != null) {
      return Optional.of(function);
    }
    return outer == null ? Optional.empty() : outer.function();
  }

  void declare(boolean global, List<String> declared) {
    (global ? globals : nonlocals).addAll(declared);
  }

  /** Looks a name up from the inside out; class bodies are seen from themselves only. */
  Optional<Traced> get(String name) {
    if (globals.contains(name)) {
      return module.names().get(name);
    }
    for (Scope each = this; each != null; each = each.outer) {
      if (each == this || each.kind != Kind.CLASS) {
        Optional<Traced> found = each.names.get(name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return module.names().get(name);
  }

  /** The namespace that an assignment to a name changes. */
  Namespace target(String name) {
    if (globals.contains(name)) {
      return module.names();
    }
    if (nonlocals.contains(name)) {
      for (Scope each = outer; each != null; each = each.outer) {
        if (each.kind == Kind.CALL && each.names.bindings().containsKey(name)) {
          return each.names;
        }
      }
    }
    return names;
  }
}

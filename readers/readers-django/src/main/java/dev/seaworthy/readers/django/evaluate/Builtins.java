package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Singleton;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The built-in functions that need the run or the scope; {@link BuiltinTypes} has the types.
 *
 * <p>Longer than most files: a list of short functions.
 */
final class Builtins {

  /** Stands for {@code super} until it is called. */
  static final NativeFunction SUPER = NativeFunction.lenient("super", call -> Traced.NONE);

  private final Interpreter interpreter;
  private final Map<String, Traced> made = new HashMap<>();

  Builtins(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * A builtin by its name; null if there is none. Each is made when it is first asked for, since
   * settings use a handful of them.
   */
  @Nullable Traced named(String name) {
    Traced known = made.get(name);
    if (known == null) {
      PythonObject object = make(name);
      if (object != null) {
        known = Traced.of(object);
        made.put(name, known);
      }
    }
    return known;
  }

  private @Nullable PythonObject make(String name) {
    PythonObject constant =
        switch (name) {
          case "super" -> SUPER;
          case "NotImplemented" -> Singleton.NOT_IMPLEMENTED;
          case "Ellipsis" -> Singleton.ELLIPSIS;
          case "__debug__" -> Bool.TRUE;
          default -> function(name);
        };
    if (constant != null) {
      return constant;
    }
    NativeCode constructor = BuiltinTypes.named(name);
    return constructor == null
        ? interpreter.exceptions().builtin(name)
        : interpreter.nativeClass(name, List.of(), constructor);
  }

  private @Nullable NativeFunction function(String name) {
    NativeFunction found = ofCollections(name);
    if (found == null) {
      found = ofObjects(name);
    }
    return found == null ? other(name) : found;
  }

  private @Nullable NativeFunction ofCollections(String name) {
    return switch (name) {
      case "len" -> NativeFunction.strict(name, this::length);
      case "sorted" -> NativeFunction.strict(name, this::sorted);
      case "reversed" -> NativeFunction.lenient(name, this::reversed);
      case "enumerate" -> NativeFunction.strict(name, this::enumerate);
      case "zip" -> NativeFunction.strict(name, this::zip);
      case "range" -> NativeFunction.strict(name, this::range);
      case "any" -> NativeFunction.strict(name, call -> anyOrAll(call, true));
      case "all" -> NativeFunction.strict(name, call -> anyOrAll(call, false));
      case "min" -> NativeFunction.strict(name, call -> extreme(call, true));
      case "max" -> NativeFunction.strict(name, call -> extreme(call, false));
      case "sum" -> NativeFunction.strict(name, this::sum);
      case "map" -> NativeFunction.lenient(name, this::map);
      case "filter" -> NativeFunction.lenient(name, this::filter);
      case "iter" -> NativeFunction.lenient(name, call -> call.need(0, "object"));
      case "next" -> NativeFunction.lenient(name, this::next);
      default -> null;
    };
  }

  private @Nullable NativeFunction ofObjects(String name) {
    return switch (name) {
      case "isinstance" ->
          NativeFunction.lenient(name, call -> new TypeTests(interpreter).isInstance(call));
      case "issubclass" ->
          NativeFunction.lenient(name, call -> new TypeTests(interpreter).isSubclass(call));
      case "hasattr" -> NativeFunction.lenient(name, this::hasAttribute);
      case "getattr" -> NativeFunction.lenient(name, this::getAttribute);
      case "setattr" -> NativeFunction.lenient(name, this::setAttribute);
      case "vars" ->
          NativeFunction.lenient(
              name, call -> interpreter.attribute(call.need(0, "object"), "__dict__"));
      case "dir" -> NativeFunction.lenient(name, this::directory);
      case "callable" ->
          NativeFunction.strict(
              name, call -> Traced.of(isCallable(call.need(0, "object").object())));
      case "repr" ->
          NativeFunction.strict(
              name, call -> Traced.of(Printing.plain(call.need(0, "object"), false)));
      case "id" -> NativeFunction.strict(name, call -> interpreter.generated("id()"));
      case "hash" -> NativeFunction.strict(name, call -> interpreter.generated("hash()"));
      case "property" ->
          NativeFunction.lenient(
              name, call -> Traced.of(new Wrapped(Wrapped.Mark.PROPERTY, call.need(0, "fget"))));
      case "staticmethod" ->
          NativeFunction.lenient(
              name, call -> Traced.of(new Wrapped(Wrapped.Mark.STATIC, call.need(0, "f"))));
      case "classmethod" ->
          NativeFunction.lenient(
              name, call -> Traced.of(new Wrapped(Wrapped.Mark.CLASS, call.need(0, "f"))));
      default -> null;
    };
  }

  private @Nullable NativeFunction other(String name) {
    return switch (name) {
      case "print" -> NativeFunction.lenient(name, call -> Traced.NONE);
      case "open" -> NativeFunction.lenient(name, call -> Files.open(call));
      case "__import__" ->
          NativeFunction.lenient(name, call -> interpreter.importModule(call.text(0, "name")));
      case "compile" -> NativeFunction.lenient(name, Files::compile);
      case "abs" -> NativeFunction.strict(name, call -> absolute(call));
      case "round" -> NativeFunction.strict(name, call -> Traced.of(interpreter.limit("round()")));
      case "chr" ->
          NativeFunction.strict(
              name, call -> Traced.of(Character.toString((int) call.whole(0, "i", 0))));
      case "ord" ->
          NativeFunction.strict(name, call -> Traced.of((long) call.text(0, "c").codePointAt(0)));
      case "hex" ->
          NativeFunction.strict(
              name, call -> Traced.of("0x" + Long.toHexString(call.whole(0, "x", 0))));
      case "format" ->
          NativeFunction.strict(
              name,
              call ->
                  Traced.of(
                      FormatSpec.apply(
                          interpreter, call.need(0, "value"), call.text(1, "spec", ""))));
      case "input" -> NativeFunction.lenient(name, call -> interpreter.generated("input()"));
      case "exit" ->
          NativeFunction.lenient(
              name,
              call -> {
                throw interpreter.raise("SystemExit", "");
              });
      case "eval" -> NativeFunction.lenient(name, call -> interpreter.notFollowed("eval"));
      default -> null;
    };
  }

  /** A builtin, seen from a scope. */
  Optional<Traced> get(String name, Scope scope) {
    return switch (name) {
      case "globals" -> Optional.of(view(name, scope.module().names()));
      case "locals" -> Optional.of(view(name, scope.names()));
      case "exec" ->
          Optional.of(Traced.of(NativeFunction.lenient(name, call -> Files.exec(call, scope))));
      case "vars" ->
          Optional.of(
              Traced.of(
                  NativeFunction.lenient(
                      name,
                      call ->
                          call.size() == 0
                              ? Traced.of(new NamespaceView(scope.names()))
                              : interpreter.attribute(call.need(0, "object"), "__dict__"))));
      default -> Optional.ofNullable(named(name));
    };
  }

  private static Traced view(String name, dev.seaworthy.readers.django.value.Namespace names) {
    return Traced.of(NativeFunction.lenient(name, call -> Traced.of(new NamespaceView(names))));
  }

  /** {@code super()} or {@code super(type, self)} in a scope. */
  Traced superOf(Scope scope, List<Traced> given) {
    if (given.size() == 2 && given.get(0).object() instanceof ClassObject type) {
      return Traced.of(new SuperObject(type, given.get(1)));
    }
    Optional<FunctionObject> function = scope.function();
    if (function.isEmpty()
        || function.get().owner() == null
        || function.get().parameters().all().isEmpty()) {
      throw interpreter.raise("RuntimeError", "super(): no arguments");
    }
    String self = function.get().parameters().all().get(0).name();
    return Traced.of(new SuperObject(function.get().owner(), scope.get(self).orElse(Traced.NONE)));
  }

  private Traced length(Invocation call) {
    Traced value = call.need(0, "obj");
    if (value.object() instanceof Text text) {
      return Traced.of((long) text.value().codePointCount(0, text.value().length()));
    }
    if (value.object() instanceof ByteText bytes) {
      return Traced.of((long) bytes.latin1().length());
    }
    boolean doubtful = value.object() instanceof Items items && !items.exact();
    if (doubtful) {
      throw new NotKnown(((Items) value.object()).uncertainty());
    }
    return Traced.of((long) interpreter.iterate(value).size());
  }

  private List<Traced> exact(List<Traced> items) {
    items.forEach(interpreter::known);
    return items;
  }

  private Traced sorted(Invocation call) {
    List<Traced> items = new ArrayList<>(exact(call.items(0, "iterable")));
    Traced key = call.named().get("key");
    java.util.IdentityHashMap<Traced, Traced> keys = new java.util.IdentityHashMap<>();
    for (Traced each : items) {
      keys.put(each, key == null || key.isNone() ? each : interpreter.call(key, each));
    }
    items.sort(
        (one, other) ->
            Comparisons.order(
                interpreter, keys.getOrDefault(one, one), keys.getOrDefault(other, other)));
    if (call.flag(9, "reverse", false)) {
      Collections.reverse(items);
    }
    return interpreter.list(items);
  }

  private Traced reversed(Invocation call) {
    List<Traced> items = new ArrayList<>(call.items(0, "sequence"));
    Collections.reverse(items);
    return interpreter.list(items);
  }

  private Traced enumerate(Invocation call) {
    List<Traced> pairs = new ArrayList<>();
    long index = call.whole(1, "start", 0);
    for (Traced each : exact(call.items(0, "iterable"))) {
      pairs.add(interpreter.tuple(List.of(Traced.of(index++), each)));
    }
    return interpreter.list(pairs);
  }

  private Traced zip(Invocation call) {
    List<List<Traced>> columns = new ArrayList<>();
    int shortest = Integer.MAX_VALUE;
    for (int i = 0; i < call.size(); i++) {
      List<Traced> column = exact(call.items(i, "iterable"));
      columns.add(column);
      shortest = Math.min(shortest, column.size());
    }
    List<Traced> rows = new ArrayList<>();
    for (int row = 0; row < (columns.isEmpty() ? 0 : shortest); row++) {
      int at = row;
      rows.add(interpreter.tuple(columns.stream().map(each -> each.get(at)).toList()));
    }
    return interpreter.list(rows);
  }

  private Traced range(Invocation call) {
    boolean one = call.size() == 1;
    long start = one ? 0 : call.whole(0, "start", 0);
    long stop = one ? call.whole(0, "stop", 0) : call.whole(1, "stop", 0);
    long step = call.whole(2, "step", 1);
    if (step == 0) {
      throw interpreter.raise("ValueError", "range() arg 3 must not be zero");
    }
    List<Traced> numbers = new ArrayList<>();
    for (long at = start; step > 0 ? at < stop : at > stop; at += step) {
      if (numbers.size() >= interpreter.limits().items()) {
        return Traced.of(
            interpreter.limit("a range of more than " + interpreter.limits().items() + " numbers"));
      }
      numbers.add(Traced.of(at));
    }
    return interpreter.list(numbers);
  }

  private Traced anyOrAll(Invocation call, boolean any) {
    Iteration.Sequence sequence = Iteration.of(interpreter, call.need(0, "iterable"));
    Unknown doubt = sequence.open();
    for (Traced each : sequence.items()) {
      if (each.object() instanceof dev.seaworthy.readers.django.value.Perhaps perhaps) {
        doubt = perhaps.why();
        continue;
      }
      Traced truth = Truth.of(interpreter, each);
      if (truth.object() == Bool.of(any)) {
        return truth;
      }
      if (truth.object() instanceof Unknown why) {
        doubt = why;
      } else if (truth.object() instanceof Choice choice) {
        doubt = choice.why();
      }
    }
    return doubt == null ? Traced.of(!any) : Traced.of(doubt);
  }

  private Traced extreme(Invocation call, boolean least) {
    List<Traced> items = call.size() == 1 ? exact(call.items(0, "iterable")) : call.positional();
    if (items.isEmpty() || call.named().containsKey("key")) {
      return call.named().containsKey("default") && items.isEmpty()
          ? call.named().get("default")
          : Traced.of(interpreter.limit("min or max with a key"));
    }
    Traced best = items.get(0);
    for (Traced each : items) {
      int order = Comparisons.order(interpreter, each, best);
      best = (least ? order < 0 : order > 0) ? each : best;
    }
    return best;
  }

  private Traced sum(Invocation call) {
    Traced total = call.get(1, "start").orElse(Traced.of(0));
    for (Traced each : exact(call.items(0, "iterable"))) {
      total = interpreter.operate(total, "+", each);
    }
    return total;
  }

  private Traced map(Invocation call) {
    if (call.size() != 2) {
      return Traced.of(interpreter.limit("map over several iterables"));
    }
    Traced function = call.need(0, "function");
    Iteration.Sequence sequence = Iteration.of(interpreter, call.need(1, "iterable"));
    List<Traced> mapped = new ArrayList<>();
    for (Traced each : sequence.items()) {
      mapped.add(
          each.object() instanceof dev.seaworthy.readers.django.value.Perhaps perhaps
              ? dev.seaworthy.readers.django.value.Merging.perhaps(
                  interpreter.call(function, perhaps.present()), perhaps.why())
              : interpreter.call(function, each));
    }
    return shaped(interpreter.list(mapped), sequence);
  }

  private Traced filter(Invocation call) {
    Traced function = call.need(0, "function");
    Iteration.Sequence sequence = Iteration.of(interpreter, call.need(1, "iterable"));
    List<Traced> kept = new ArrayList<>();
    for (Traced each : sequence.items()) {
      Traced truth =
          Truth.of(interpreter, function.isNone() ? each : interpreter.call(function, each));
      if (truth.object() == Bool.TRUE) {
        kept.add(each);
      } else if (truth.object() instanceof Unknown why) {
        kept.add(dev.seaworthy.readers.django.value.Merging.perhaps(each, why));
      }
    }
    return shaped(interpreter.list(kept), sequence);
  }

  private static Traced shaped(Traced made, Iteration.Sequence sequence) {
    if (made.object() instanceof Items items) {
      items.shapedBy(sequence.trace());
      if (sequence.open() != null) {
        items.open(sequence.open());
      }
    }
    return made;
  }

  private Traced next(Invocation call) {
    Iteration.Sequence sequence = Iteration.of(interpreter, call.need(0, "iterator"));
    if (!sequence.items().isEmpty()) {
      return interpreter.known(sequence.items().get(0));
    }
    if (sequence.open() != null) {
      return Traced.of(sequence.open());
    }
    return call.get(1, "default").orElseThrow(() -> interpreter.raise("StopIteration", ""));
  }

  private Traced hasAttribute(Invocation call) {
    Traced object = interpreter.known(call.need(0, "object"));
    Optional<Traced> found = Attributes.find(interpreter, object, call.text(1, "name"));
    return found.isPresent() && found.get().isUnknown()
        ? found.get()
        : Traced.of(found.isPresent());
  }

  private Traced getAttribute(Invocation call) {
    Traced object = call.need(0, "object");
    Traced name = call.need(1, "name");
    if (name.isUnknown()) {
      return name;
    }
    try {
      return interpreter.attribute(object, interpreter.text(name)).with(name.trace());
    } catch (Raised e) {
      Optional<Traced> fallback = call.get(2, "default");
      if (fallback.isEmpty() || !e.error().type().is("AttributeError")) {
        throw e;
      }
      return fallback.get();
    }
  }

  private Traced setAttribute(Invocation call) {
    Traced object = call.need(0, "object");
    Traced name = call.need(1, "name");
    if (name.object() instanceof Text text) {
      interpreter.setAttribute(object, text.value(), call.need(2, "value").with(name.trace()));
    } else if (object.object() instanceof ModuleObject module) {
      new NamespaceView(module.names())
          .overridden(
              name.object() instanceof Unknown why ? why : interpreter.limit("a computed name"));
    }
    return Traced.NONE;
  }

  private Traced directory(Invocation call) {
    Traced object = call.need(0, "object");
    if (object.object() instanceof ModuleObject module && module.followed()) {
      return interpreter.list(
          module.names().bindings().keySet().stream().sorted().map(Traced::of).toList());
    }
    if (object.object() instanceof InstanceObject instance) {
      List<String> names = new ArrayList<>(instance.names().bindings().keySet());
      instance.type().order().forEach(each -> names.addAll(each.names().bindings().keySet()));
      return interpreter.list(names.stream().distinct().sorted().map(Traced::of).toList());
    }
    return interpreter.notFollowed("dir()");
  }

  private static boolean isCallable(PythonObject object) {
    return object instanceof FunctionObject
        || object instanceof NativeFunction
        || object instanceof BoundMethod
        || object instanceof ClassObject
        || (object instanceof InstanceObject instance
            && instance.type().find("__call__").isPresent());
  }

  private Traced absolute(Invocation call) {
    Traced value = call.need(0, "x");
    boolean negative = Comparisons.order(interpreter, value, Traced.of(0)) < 0;
    return negative ? Operators.unary(interpreter, "-", value) : value;
  }
}

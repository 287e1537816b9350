package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.FieldDefault;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeFunction;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.Suppressing;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code collections}, {@code copy}, {@code enum}, {@code functools}, {@code itertools} and others.
 */
final class LanguageLibrary {

  private LanguageLibrary() {}

  static List<NativeModule> modules() {
    List<NativeModule> all = new ArrayList<>();
    all.add(collections());
    all.add(abstractCollections());
    all.add(copy());
    all.add(enums());
    all.add(functools());
    all.add(itertools());
    all.add(dataclasses());
    all.add(contextlib());
    all.add(typing("typing"));
    all.add(typing("typing_extensions"));
    all.add(
        NativeModule.named("abc")
            .value("ABC", LanguageLibrary::objectClass)
            .value("abstractmethod", Native.sameFunction("abstractmethod"))
            .value("ABCMeta", LanguageLibrary::objectClass)
            .build());
    all.add(
        NativeModule.named("types")
            .value("ModuleType", LanguageLibrary::objectClass)
            .strict("MappingProxyType", call -> call.need(0, "mapping"))
            .build());
    all.add(operators());
    all.add(
        NativeModule.named("inspect")
            .lenient("getmembers", call -> call.interpreter().members(call.need(0, "object")))
            .strict(
                "isclass",
                call -> Traced.of(call.need(0, "object").object() instanceof ClassObject))
            .build());
    all.add(NativeModule.named("gc").build());
    all.add(NativeModule.named("threading").build());
    return all;
  }

  private static Traced objectClass(Interpreter interpreter) {
    return Traced.of(
        interpreter.nativeClass(
            "object",
            List.of(),
            call ->
                Traced.of(
                    interpreter.instance(
                        interpreter.nativeClass("object", List.of(), inner -> Traced.NONE)))));
  }

  private static NativeModule collections() {
    return NativeModule.named("collections")
        .value(
            "OrderedDict",
            interpreter ->
                Traced.of(
                    interpreter.nativeClass("OrderedDict", List.of(), LanguageLibrary::ordered)))
        .value(
            "defaultdict",
            interpreter ->
                Traced.of(
                    interpreter.nativeClass("defaultdict", List.of(), LanguageLibrary::defaulting)))
        .lenient("namedtuple", LanguageLibrary::namedTuple)
        .strict(
            "deque",
            call ->
                call.interpreter().list(call.size() == 0 ? List.of() : call.items(0, "iterable")))
        .value("abc", interpreter -> interpreter.importModule("collections.abc"))
        .build();
  }

  private static Traced ordered(Invocation call) {
    Table table = call.interpreter().table();
    Traced made = Traced.of(table);
    if (call.size() > 0) {
      call.interpreter().call(call.interpreter().attribute(made, "update"), call.need(0, "items"));
    }
    call.named().forEach(table::put);
    return made;
  }

  private static Traced defaulting(Invocation call) {
    Table table =
        call.size() == 0 || call.need(0, "factory").isNone()
            ? call.interpreter().table()
            : new Table(call.interpreter().journal(), call.need(0, "factory").object());
    Traced made = Traced.of(table);
    if (call.size() > 1) {
      call.interpreter().call(call.interpreter().attribute(made, "update"), call.need(1, "items"));
    }
    return made;
  }

  private static Traced namedTuple(Invocation call) {
    Interpreter interpreter = call.interpreter();
    Traced fields = call.need(1, "field_names");
    List<Traced> names =
        fields.object() instanceof Items
            ? interpreter.iterate(fields)
            : List.of(interpreter.text(fields).replace(',', ' ').trim().split("\\s+")).stream()
                .map(Traced::of)
                .toList();
    return interpreter.recordClass(call.text(0, "typename"), names);
  }

  private static NativeModule abstractCollections() {
    NativeModule.Builder module = NativeModule.named("collections.abc");
    for (String each :
        List.of(
            "Mapping",
            "MutableMapping",
            "Sequence",
            "Iterable",
            "Callable",
            "Iterator",
            "Generator",
            "Awaitable",
            "Set",
            "Hashable",
            "Sized",
            "Container",
            "Collection",
            "MutableSequence")) {
      module.value(
          each,
          interpreter -> Traced.of(interpreter.nativeClass(each, List.of(), call -> Traced.NONE)));
    }
    return module.build();
  }

  private static NativeModule copy() {
    return NativeModule.named("copy")
        .lenient("copy", call -> Copies.shallow(call.interpreter(), call.need(0, "x")))
        .lenient("deepcopy", call -> Copies.deep(call.interpreter(), call.need(0, "x")))
        .build();
  }

  private static NativeModule enums() {
    NativeModule.Builder module = NativeModule.named("enum");
    module.value(
        "Enum",
        interpreter -> Traced.of(interpreter.nativeClass("Enum", List.of(), call -> Traced.NONE)));
    for (String each : List.of("IntEnum", "Flag", "IntFlag")) {
      module.value(each, interpreter -> mixed(interpreter, each, "int"));
    }
    module.value("StrEnum", interpreter -> mixed(interpreter, "StrEnum", "str"));
    module.value("unique", Native.sameFunction("unique"));
    module.lenient("auto", call -> call.interpreter().automatic());
    return module.build();
  }

  static Traced mixed(Interpreter interpreter, String name, String value) {
    ClassObject base =
        (ClassObject) interpreter.attribute(interpreter.importModule("enum"), "Enum").object();
    ClassObject mixin = interpreter.nativeClass(value, List.of(), call -> call.need(0, "value"));
    return Traced.of(interpreter.nativeClass(name, List.of(mixin, base), call -> Traced.NONE));
  }

  private static NativeModule operators() {
    NativeModule.Builder module = NativeModule.named("operator");
    Map.of("add", "+", "concat", "+", "or_", "|", "and_", "&", "sub", "-", "mul", "*")
        .forEach(
            (name, operator) ->
                module.lenient(
                    name,
                    call ->
                        call.interpreter()
                            .operate(call.need(0, "a"), operator, call.need(1, "b"))));
    return module.build();
  }

  private static NativeModule functools() {
    return NativeModule.named("functools")
        .value(
            "wraps",
            Traced.of(
                NativeFunction.lenient(
                    "wraps",
                    call ->
                        Traced.of(NativeFunction.lenient("wraps", inner -> inner.need(0, "f"))))))
        .value("lru_cache", Native.sameFunction("lru_cache"))
        .value("cache", Native.sameFunction("cache"))
        .value(
            "cached_property",
            Traced.of(
                NativeFunction.lenient(
                    "cached_property", call -> call.interpreter().property(call.need(0, "f")))))
        .lenient("partial", LanguageLibrary::partial)
        .lenient("reduce", LanguageLibrary::reduce)
        .build();
  }

  private static Traced partial(Invocation call) {
    Traced function = call.need(0, "func");
    List<Traced> first = call.positional().subList(1, call.size());
    return Traced.of(
        NativeFunction.lenient(
            "partial",
            inner -> {
              List<Traced> all = new ArrayList<>(first);
              all.addAll(inner.positional());
              Map<String, Traced> named = new java.util.LinkedHashMap<>(call.named());
              named.putAll(inner.named());
              return inner.interpreter().call(function, all, named);
            }));
  }

  private static Traced reduce(Invocation call) {
    List<Traced> items = new ArrayList<>(call.items(1, "iterable"));
    call.get(2, "initial").ifPresent(start -> items.add(0, start));
    if (items.isEmpty()) {
      throw call.interpreter()
          .raise("TypeError", "reduce() of empty iterable with no initial value");
    }
    Traced result = items.get(0);
    for (Traced each : items.subList(1, items.size())) {
      result = call.interpreter().call(call.need(0, "function"), result, each);
    }
    return result;
  }

  private static NativeModule itertools() {
    return NativeModule.named("itertools")
        .value(
            "chain",
            interpreter -> {
              ClassObject chain =
                  interpreter.nativeClass(
                      "chain", List.of(), call -> chained(call, call.positional()));
              chain
                  .names()
                  .put(
                      "from_iterable",
                      Traced.of(
                          NativeFunction.strict(
                              "from_iterable", call -> chained(call, call.items(0, "iterables")))));
              return Traced.of(chain);
            })
        .build();
  }

  private static Traced chained(Invocation call, List<Traced> iterables) {
    List<Traced> all = new ArrayList<>();
    iterables.forEach(each -> all.addAll(call.interpreter().iterate(each)));
    return call.interpreter().list(all);
  }

  private static NativeModule dataclasses() {
    return NativeModule.named("dataclasses")
        .value("dataclass", Native.sameFunction("dataclass"))
        .lenient(
            "field",
            call ->
                Traced.of(
                    new FieldDefault(
                        java.util.Optional.ofNullable(call.named().get("default")),
                        java.util.Optional.ofNullable(call.named().get("default_factory")))))
        .build();
  }

  private static NativeModule contextlib() {
    return NativeModule.named("contextlib")
        .lenient("suppress", call -> Traced.of(new Suppressing()))
        .value(
            "contextmanager",
            Traced.of(
                NativeFunction.lenient(
                    "contextmanager",
                    call -> call.interpreter().notFollowed("contextlib.contextmanager"))))
        .build();
  }

  /** Types say nothing at run time: each name stands for itself. */
  private static NativeModule typing(String name) {
    NativeModule.Builder module =
        NativeModule.named(name)
            .value("TYPE_CHECKING", Traced.of(false))
            .lenient("cast", call -> call.need(1, "val"))
            .lenient(
                "NewType",
                call -> Traced.of(NativeFunction.lenient("NewType", inner -> inner.need(0, "x"))))
            .value("overload", Native.sameFunction("overload"))
            .value("final", Native.sameFunction("final"))
            .value("override", Native.sameFunction("override"))
            .value(
                "NamedTuple",
                interpreter ->
                    Traced.of(
                        interpreter.nativeClass("NamedTuple", List.of(), call -> Traced.NONE)))
            .value(
                "TypedDict",
                interpreter ->
                    Traced.of(
                        interpreter.nativeClass("dict", List.of(), LanguageLibrary::ordered)));
    for (String each :
        List.of(
            "Any",
            "Optional",
            "Union",
            "List",
            "Dict",
            "Tuple",
            "Set",
            "Callable",
            "Iterable",
            "Sequence",
            "Mapping",
            "Literal",
            "Final",
            "ClassVar",
            "Type",
            "Generic",
            "Protocol",
            "Annotated",
            "TypeAlias",
            "Self",
            "Iterator",
            "NotRequired",
            "Required",
            "NoReturn",
            "Never")) {
      module.value(
          each,
          interpreter -> Traced.of(interpreter.nativeClass(each, List.of(), call -> Traced.NONE)));
    }
    module.lenient("TypeVar", call -> call.interpreter().notFollowedObject("TypeVar"));
    module.lenient("ParamSpec", call -> call.interpreter().notFollowedObject("ParamSpec"));
    return module.build();
  }
}

package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;

/**
 * django-configurations: the base class and the values that fill themselves from the environment.
 */
final class ConfigurationValues {

  private static final List<String> KINDS =
      List.of(
          "Value",
          "BooleanValue",
          "IntegerValue",
          "PositiveIntegerValue",
          "FloatValue",
          "DecimalValue",
          "ListValue",
          "TupleValue",
          "SetValue",
          "SingleNestedListValue",
          "SingleNestedTupleValue",
          "BackendsValue",
          "DictValue",
          "EmailValue",
          "URLValue",
          "IPValue",
          "RegexValue",
          "PathValue",
          "SecretValue",
          "DatabaseURLValue",
          "CacheURLValue",
          "EmailURLValue",
          "SearchURLValue");

  private ConfigurationValues() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("configurations")
            .value("Configuration", interpreter -> Traced.of(base(interpreter)))
            .value("values", interpreter -> interpreter.importModule("configurations.values"))
            .value("importer", interpreter -> interpreter.importModule("configurations.importer"))
            .lenient("setup", call -> Traced.NONE)
            .build(),
        NativeModule.named("configurations.importer")
            .lenient("install", call -> Traced.NONE)
            .build(),
        values("configurations.values", KINDS),
        values("lasuite.configuration.values", List.of("SecretFileValue")));
  }

  private static ClassObject base(Interpreter interpreter) {
    ClassObject type =
        interpreter.nativeClass(ConfigurationClass.BASE, List.of(), call -> Traced.NONE);
    for (String each : List.of("pre_setup", "setup", "post_setup")) {
      type.names().put(each, Native.nothing(each));
    }
    return type;
  }

  private static NativeModule values(String name, List<String> kinds) {
    NativeModule.Builder module = NativeModule.named(name);
    for (String kind : kinds) {
      module.value(
          kind,
          interpreter ->
              Traced.of(interpreter.nativeClass(kind, List.of(), call -> made(call, kind))));
    }
    return module.build();
  }

  /** A value that names its variable is filled at once, the others when the class is set up. */
  private static Traced made(Invocation call, String kind) {
    ConfigurationValue value = ConfigurationValue.of(call, kind);
    boolean named =
        call.named().containsKey("environ_name") && !call.named().get("environ_name").isNone();
    boolean late = kind.endsWith("URLValue") && !kind.equals("URLValue");
    return named && !late ? value.fill(call.interpreter(), "") : Traced.of(value);
  }
}

package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Traced;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The settings that a class of django-configurations gives. */
public final class ConfigurationClass {

  /** The name of the base class of all such classes. */
  public static final String BASE = "Configuration";

  private ConfigurationClass() {}

  /**
   * Sets a class up as the library does and gives its settings with their history.
   *
   * @throws dev.seaworthy.readers.django.evaluate.Raised if setting it up raises
   */
  public static Map<String, Namespace.Binding> settings(Interpreter interpreter, ClassObject type) {
    Traced self = Traced.of(type);
    interpreter.call(interpreter.attribute(self, "pre_setup"));
    fill(interpreter, type);
    interpreter.call(interpreter.attribute(self, "setup"));
    Traced instance = interpreter.call(self);
    Map<String, Namespace.Binding> settings = new LinkedHashMap<>();
    for (String name : names(type)) {
      Namespace.Binding binding = binding(type, name);
      Traced value = interpreter.attribute(instance, name);
      boolean method = value.object().typeName().equals("method");
      Traced real = method ? interpreter.call(value) : value;
      settings.put(name, new Namespace.Binding(real, binding.changes()));
    }
    interpreter.call(interpreter.attribute(self, "post_setup"));
    return settings;
  }

  private static void fill(Interpreter interpreter, ClassObject type) {
    for (String name : names(type)) {
      Namespace.Binding binding = binding(type, name);
      if (!(binding.value().object() instanceof ConfigurationValue value)) {
        continue;
      }
      Traced filled = value.fill(interpreter, name);
      if (value.multiple() && filled.object() instanceof Table table) {
        for (Table.Entry each : List.copyOf(table.entries().values())) {
          type.names()
              .adopt(
                  interpreter.text(each.key()),
                  new Namespace.Binding(each.value(), binding.changes()));
        }
      } else {
        type.names().adopt(name, new Namespace.Binding(filled, binding.changes()));
      }
    }
  }

  private static Set<String> names(ClassObject type) {
    Set<String> names = new LinkedHashSet<>();
    for (ClassObject each : type.order()) {
      each.names().bindings().keySet().stream()
          .filter(name -> !name.startsWith("_") && name.equals(name.toUpperCase(Locale.ROOT)))
          .forEach(names::add);
    }
    return names;
  }

  /** The nearest binding of a name, with those it hides before it in its history. */
  private static Namespace.Binding binding(ClassObject type, String name) {
    List<Namespace.Binding> all =
        type.order().stream()
            .map(each -> each.names().bindings().get(name))
            .filter(java.util.Objects::nonNull)
            .toList();
    List<dev.seaworthy.readers.django.value.Change> changes = new java.util.ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      changes.addAll(all.get(i).changes());
    }
    return new Namespace.Binding(all.get(0).value(), changes);
  }
}

package dev.seaworthy.readers.django;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.List;
import java.util.Map;

/**
 * What Django refuses when it loads settings: some of them must be a list or a tuple (Django
 * documentation, Settings; {@code django.conf.Settings}).
 */
final class LoadingRules {

  private static final List<String> SEQUENCES =
      List.of("ALLOWED_HOSTS", "INSTALLED_APPS", "LOCALE_PATHS", "SECRET_KEY_FALLBACKS");

  private LoadingRules() {}

  static void check(Interpreter interpreter, Map<String, Namespace.Binding> settings) {
    for (String name : SEQUENCES) {
      Namespace.Binding binding = settings.get(name);
      if (binding != null && !mayBeSequence(binding)) {
        interpreter.exceptionClass("ImproperlyConfigured", "Exception");
        throw interpreter.raise(
            "ImproperlyConfigured", "The " + name + " setting must be a list or a tuple.");
      }
    }
  }

  private static boolean mayBeSequence(Namespace.Binding binding) {
    PythonObject object = binding.value().object();
    boolean open =
        object instanceof Unknown
            || object instanceof Choice
            || object instanceof Perhaps
            || binding.value().trace().replaceable();
    return open
        || (object instanceof Items items
            && (items.kind() == Items.Kind.LIST || items.kind() == Items.Kind.TUPLE));
  }
}

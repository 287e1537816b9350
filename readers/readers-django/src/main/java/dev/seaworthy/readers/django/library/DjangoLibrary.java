package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeFunction;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.Raised;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of Django that settings use. */
final class DjangoLibrary {

  private static final Pattern HOST =
      Pattern.compile("([a-z0-9.-]+|\\[[a-f0-9]*:[a-f0-9.:]+\\])(?::([0-9]+))?");

  private DjangoLibrary() {}

  static List<NativeModule> modules(int major, int minor) {
    List<NativeModule> all = new ArrayList<>();
    all.add(
        NativeModule.named("django")
            .value("VERSION", interpreter -> version(interpreter, major, minor))
            .value("__version__", Traced.of(major + "." + minor))
            .lenient("get_version", call -> Traced.of(major + "." + minor))
            .lenient("setup", call -> Traced.NONE)
            .build());
    all.add(exceptions());
    all.add(translation("django.utils.translation"));
    all.add(translation("django.utils.translation.trans_real"));
    all.add(
        NativeModule.named("django.core.management.utils")
            .lenient(
                "get_random_secret_key",
                call -> Samples.of(call.interpreter(), "get_random_secret_key()", Samples.KEY, 50))
            .build());
    all.add(
        NativeModule.named("django.utils.crypto")
            .lenient(
                "get_random_string",
                call ->
                    Samples.of(
                        call.interpreter(),
                        "get_random_string()",
                        call.text(1, "allowed_chars", Samples.ALPHANUMERIC),
                        call.whole(0, "length", 12)))
            .build());
    all.add(messages("django.contrib.messages.constants"));
    all.add(messages("django.contrib.messages"));
    all.add(models());
    all.add(functional());
    all.add(
        NativeModule.named("django.conf")
            .value(
                "global_settings",
                interpreter -> interpreter.importModule("django.conf.global_settings"))
            .build());
    all.add(
        NativeModule.named("django.http.request")
            .strict("split_domain_port", DjangoLibrary::domainAndPort)
            .build());
    all.add(GlobalSettings.module());
    return all;
  }

  private static Traced version(Interpreter interpreter, int major, int minor) {
    return interpreter.tuple(
        List.of(
            Traced.of((long) major),
            Traced.of((long) minor),
            Traced.of(0),
            Traced.of("final"),
            Traced.of(0)));
  }

  static Traced improperlyConfigured(Interpreter interpreter) {
    return Traced.of(interpreter.exceptionClass("ImproperlyConfigured", "Exception"));
  }

  static Raised improper(Interpreter interpreter, String text) {
    interpreter.exceptionClass("ImproperlyConfigured", "Exception");
    return interpreter.raise("ImproperlyConfigured", text);
  }

  private static NativeModule exceptions() {
    NativeModule.Builder module = NativeModule.named("django.core.exceptions");
    for (String each :
        List.of(
            "ImproperlyConfigured",
            "ValidationError",
            "SuspiciousOperation",
            "DisallowedHost",
            "PermissionDenied",
            "ObjectDoesNotExist",
            "AppRegistryNotReady",
            "MiddlewareNotUsed")) {
      module.value(each, interpreter -> Traced.of(interpreter.exceptionClass(each, "Exception")));
    }
    return module.build();
  }

  /** A translated text is the text itself. */
  private static NativeModule translation(String name) {
    NativeModule.Builder module = NativeModule.named(name);
    for (String each :
        List.of(
            "gettext",
            "gettext_lazy",
            "gettext_noop",
            "ugettext",
            "ugettext_lazy",
            "pgettext_lazy")) {
      module.value(
          each,
          Traced.of(NativeFunction.lenient(each, call -> call.positional().get(call.size() - 1))));
    }
    return module.build();
  }

  /** {@code split_domain_port}: the host in lower case without a final dot, and its port. */
  private static Traced domainAndPort(Invocation call) {
    String host = call.text(0, "host").toLowerCase(Locale.ROOT);
    Matcher parts = HOST.matcher(host);
    if (!parts.matches()) {
      return call.interpreter().tuple(List.of(Traced.of(""), Traced.of("")));
    }
    String domain =
        parts.group(1).endsWith(".")
            ? parts.group(1).substring(0, parts.group(1).length() - 1)
            : parts.group(1);
    String port = parts.group(2) == null ? "" : parts.group(2);
    return call.interpreter().tuple(List.of(Traced.of(domain), Traced.of(port)));
  }

  private static NativeModule messages(String name) {
    return NativeModule.named(name)
        .value("DEBUG", Traced.of(10))
        .value("INFO", Traced.of(20))
        .value("SUCCESS", Traced.of(25))
        .value("WARNING", Traced.of(30))
        .value("ERROR", Traced.of(40))
        .value(
            "constants",
            interpreter -> interpreter.importModule("django.contrib.messages.constants"))
        .build();
  }

  private static NativeModule models() {
    return NativeModule.named("django.db.models")
        .value("TextChoices", interpreter -> choices(interpreter, "TextChoices", "str"))
        .value("IntegerChoices", interpreter -> choices(interpreter, "IntegerChoices", "int"))
        .build();
  }

  private static Traced choices(Interpreter interpreter, String name, String value) {
    ClassObject mixed = (ClassObject) LanguageLibrary.mixed(interpreter, "Choices", value).object();
    return Traced.of(interpreter.nativeClass(name, List.of(mixed), call -> Traced.NONE));
  }

  private static NativeModule functional() {
    return NativeModule.named("django.utils.functional")
        .lenient("lazy", call -> call.need(0, "func"))
        .lenient("SimpleLazyObject", call -> call.interpreter().call(call.need(0, "func")))
        .value(
            "cached_property",
            Traced.of(
                NativeFunction.lenient(
                    "cached_property", call -> call.interpreter().property(call.need(0, "f")))))
        .build();
  }
}

package dev.seaworthy.readers.django.routes;

import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.ModuleObject;
import dev.seaworthy.readers.django.evaluate.NativeFunction;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.Raised;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.List;

/** The parts of Django that URL configurations use. Stateless. */
public final class UrlLibrary {

  private static final String SITES = "django.contrib.admin.sites";

  private UrlLibrary() {}

  /** The descriptions. */
  public static List<NativeModule> modules() {
    List<NativeModule> all = new ArrayList<>();
    for (String name : List.of("django.urls", "django.urls.conf", "django.conf.urls")) {
      all.add(patterns(name));
    }
    all.add(
        NativeModule.named("django.conf.urls.i18n")
            .lenient("i18n_patterns", UrlLibrary::localized)
            .build());
    all.add(
        NativeModule.named("django.conf.urls.static").lenient("static", UrlLibrary::none).build());
    all.add(
        NativeModule.named("django.contrib.staticfiles.urls")
            .lenient("staticfiles_urlpatterns", UrlLibrary::none)
            .build());
    all.add(
        NativeModule.named(SITES)
            .value("site", UrlLibrary::site)
            .value("AdminSite", interpreter -> Traced.of(siteClass(interpreter)))
            .build());
    for (String name : List.of("django.contrib.admin", "django.contrib.gis.admin")) {
      all.add(
          NativeModule.named(name)
              .value("sites", interpreter -> interpreter.importModule(SITES))
              .value("site", interpreter -> ofSites(interpreter, "site"))
              .value("AdminSite", interpreter -> ofSites(interpreter, "AdminSite"))
              .build());
    }
    return all;
  }

  private static NativeModule patterns(String name) {
    NativeModule.Builder module =
        NativeModule.named(name)
            .lenient("path", call -> route(Route.Form.PATH, call))
            .lenient("re_path", call -> route(Route.Form.REGEX, call))
            .lenient("url", call -> route(Route.Form.REGEX, call))
            .lenient("include", call -> included(call.interpreter(), call.need(0, "arg")))
            .lenient("patterns", UrlLibrary::tuples);
    for (String each : List.of("reverse", "reverse_lazy")) {
      module.lenient(each, call -> call.interpreter().notFollowedObject("URL"));
    }
    return module.build();
  }

  private static Traced none(Invocation call) {
    return call.interpreter().list(List.of());
  }

  private static ClassObject siteClass(Interpreter interpreter) {
    ClassObject type =
        interpreter.nativeClass(
            "AdminSite", List.of(), call -> call.interpreter().notFollowed("AdminSite"));
    Traced urls =
        interpreter.property(
            Traced.of(NativeFunction.lenient("urls", call -> Traced.of(AdminUrls.URLS))));
    type.names().put("urls", urls);
    type.names()
        .put("__init__", Traced.of(NativeFunction.lenient("__init__", call -> Traced.NONE)));
    return type;
  }

  private static Traced site(Interpreter interpreter) {
    return Traced.of(interpreter.instance(siteClass(interpreter)));
  }

  private static Traced ofSites(Interpreter interpreter, String name) {
    return interpreter.attribute(interpreter.importModule(SITES), name);
  }

  private static Traced route(Route.Form form, Invocation call) {
    Traced pattern = call.need(0, form == Route.Form.PATH ? "route" : "regex");
    return Traced.of(new Route(form, pattern, call.need(1, "view"), call.interpreter().site()));
  }

  /** {@code include()} of a module, by name or object, of a list, or of either with a namespace. */
  private static Traced included(Interpreter interpreter, Traced given) {
    PythonObject object = given.object();
    if (object instanceof Text name) {
      return named(interpreter, name.value());
    }
    if (object instanceof ModuleObject module) {
      return ofModule(interpreter, module);
    }
    if (object instanceof Unknown why) {
      Reason first = why.reasons().get(0);
      boolean library = first.kind() == Reason.Kind.LIBRARY;
      return Traced.of(new Included(library ? first.name() : "", given));
    }
    if (object instanceof Items items && items.kind() == Items.Kind.TUPLE && !isRoutes(items)) {
      return items.items().isEmpty() ? given : included(interpreter, items.items().get(0));
    }
    return object instanceof AdminUrls || object instanceof Included
        ? given
        : Traced.of(new Included("", given));
  }

  private static boolean isRoutes(Items items) {
    return items.items().stream().anyMatch(each -> each.object() instanceof Route);
  }

  private static Traced named(Interpreter interpreter, String name) {
    try {
      if (interpreter.importModule(name).object() instanceof ModuleObject module) {
        return ofModule(interpreter, module);
      }
    } catch (Raised e) {
      // a module that is not there keeps Django from starting, which is not asked here
    }
    return Traced.of(new Included(name, interpreter.notFollowed(name)));
  }

  private static Traced ofModule(Interpreter interpreter, ModuleObject module) {
    Traced patterns =
        module
            .names()
            .get("urlpatterns")
            .orElseGet(() -> interpreter.notFollowed(module.name() + ".urlpatterns"));
    return Traced.of(new Included(module.name(), patterns));
  }

  /** {@code patterns(prefix, …)} of Django before 1.10, with tuples for routes. */
  private static Traced tuples(Invocation call) {
    return call.interpreter()
        .list(call.positional().stream().skip(1).map(each -> fromTuple(call, each)).toList());
  }

  private static Traced fromTuple(Invocation call, Traced each) {
    if (each.object() instanceof Items items && items.items().size() >= 2) {
      return Traced.of(
          new Route(
              Route.Form.REGEX,
              items.items().get(0),
              items.items().get(1),
              call.interpreter().site()));
    }
    return each;
  }

  private static Traced localized(Invocation call) {
    Traced inside = Traced.of(new Included("", call.interpreter().list(call.positional())));
    Route route = new Route(Route.Form.LANGUAGE, Traced.of(""), inside, call.interpreter().site());
    return call.interpreter().list(List.of(Traced.of(route)));
  }
}

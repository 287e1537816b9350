package dev.seaworthy.readers.django.routes;

import dev.seaworthy.engine.deployment.AdminRoute;
import dev.seaworthy.engine.deployment.AdminRoutes;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.ModuleObject;
import dev.seaworthy.readers.django.evaluate.Run;
import dev.seaworthy.readers.django.facts.DjangoDefaults;
import dev.seaworthy.readers.django.facts.SettingFacts;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where an application is administered, from {@code ROOT_URLCONF} on. */
public final class AdminRoutesReading {

  private static final int DEEPEST = 12;

  /** A target whose text says that it is the admin, where the object behind it is not known. */
  private static final Pattern SOUNDS_LIKE_ADMIN =
      Pattern.compile("(?i).*admin(?:_?site)?(?:\\.site)?\\.urls\\b.*", Pattern.DOTALL);

  private final Interpreter interpreter;
  private final UrlConfiguration configuration = new UrlConfiguration();
  private final List<AdminRoute> found = new ArrayList<>();
  private final Set<String> lost = new LinkedHashSet<>();

  /** Where the walk stands: what is in front of a pattern, and what decides whether it is there. */
  private record Way(Traced prefix, boolean regex, boolean localized, Optional<String> condition) {}

  private AdminRoutesReading(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * The fact about an environment whose settings have been evaluated by the same run.
   *
   * @param settings the settings, one of which names the URL configuration
   * @param open why any setting may have another value, if so
   * @param defaults Django's own defaults
   */
  public static Fact<AdminRoutes> of(
      Interpreter interpreter,
      Map<String, Namespace.Binding> settings,
      Optional<Unknown> open,
      DjangoDefaults defaults) {
    AdminRoutesReading reading = new AdminRoutesReading(interpreter);
    Run<Fact<AdminRoutes>> run =
        Run.of(
            interpreter,
            () -> reading.read(new SettingsObject(settings, open, defaults), settings));
    return run.value()
        .orElseGet(
            () ->
                unknown(
                    "the URL configuration "
                        + run.exhausted()
                            .map(what -> "took " + what)
                            .or(() -> run.raised().map(each -> "raises " + each.type()))
                            .orElse("is not followed")));
  }

  private static Fact<AdminRoutes> unknown(String reason) {
    return new Fact<>(Facts.ADMIN_ROUTES.name(), Value.unknown(List.of(), reason), Origin.none());
  }

  private Fact<AdminRoutes> read(SettingsObject object, Map<String, Namespace.Binding> settings) {
    Namespace.Binding root = settings.get("ROOT_URLCONF");
    if (root == null || !(root.value().object() instanceof Text name)) {
      return unknown("ROOT_URLCONF is not known");
    }
    interpreter.setAttribute(
        interpreter.importModule("django.conf"), "settings", Traced.of(object));
    interpreter.narrow(configuration);
    if (!(interpreter.importModule(name.value()).object() instanceof ModuleObject module)
        || module.file().isEmpty()) {
      return unknown("the URL configuration " + name.value() + " is not in the tree");
    }
    Traced patterns =
        module.names().get("urlpatterns").orElseGet(() -> interpreter.notFollowed("urlpatterns"));
    walk(patterns, new Way(Traced.of(""), false, false, Optional.empty()), 0);
    return new Fact<>(
        Facts.ADMIN_ROUTES.name(),
        Value.known(new AdminRoutes(found, List.copyOf(lost))),
        Origin.at(Place.in(module.file().get())));
  }

  private void walk(Traced value, Way way, int depth) {
    PythonObject object = value.object();
    if (depth > DEEPEST) {
      lost.add("URL patterns nest deeper than " + DEEPEST);
    } else if (object instanceof Unknown why) {
      lose(why);
    } else if (object instanceof Items items) {
      items.items().forEach(each -> walk(each, way, depth + 1));
      items.openBecause().ifPresent(this::lose);
    } else if (object instanceof Perhaps perhaps) {
      walk(perhaps.present(), under(way, perhaps.why()), depth + 1);
    } else if (object instanceof Choice choice) {
      choice.alternatives().forEach(each -> walk(each, under(way, choice.why()), depth + 1));
    } else if (object instanceof Route route) {
      walk(route, way, depth);
    }
  }

  /** What a library adds is its own: a project's admin is not among it. */
  private void lose(Unknown why) {
    boolean own = why.reasons().stream().anyMatch(each -> each.kind() != Reason.Kind.LIBRARY);
    if (own) {
      lost.add(sentence(why));
    }
  }

  private static Way under(Way way, Unknown why) {
    return new Way(way.prefix(), way.regex(), way.localized(), Optional.of(sentence(why)));
  }

  private static String sentence(Unknown why) {
    return why.reasons().stream().findFirst().map(Reason::sentence).orElse("");
  }

  private void walk(Route route, Way way, int depth) {
    boolean isRegex = route.form() == Route.Form.REGEX;
    PathText text = PathText.of(isRegex, route.pattern());
    Way next =
        new Way(
            joined(way.prefix(), text.value()),
            way.regex() || text.regex(),
            way.localized() || route.form() == Route.Form.LANGUAGE,
            way.condition());
    String written = configuration.target(route.site()).orElse("");
    Optional<AdminRoute.Kind> kind = kind(route.target().object(), written);
    if (kind.isPresent()) {
      found.add(route(kind.get(), written, next, route.site()));
    } else if (route.target().object() instanceof Included included) {
      walk(included.patterns(), next, depth + 1);
    } else if (route.target().object() instanceof Items) {
      walk(route.target(), next, depth + 1);
    }
  }

  private Traced joined(Traced prefix, Traced more) {
    return interpreter.operate(prefix, "+", more);
  }

  private static Optional<AdminRoute.Kind> kind(PythonObject target, String written) {
    if (target instanceof AdminUrls) {
      return Optional.of(AdminRoute.Kind.ADMIN);
    }
    if (target instanceof Included included && !included.module().isEmpty()) {
      boolean outside = included.patterns().object() instanceof Unknown;
      return outside ? LibraryAdmins.kind(included.module()) : Optional.empty();
    }
    boolean open =
        target instanceof Unknown
            || (target instanceof Included included
                && included.patterns().object() instanceof Unknown);
    return open && SOUNDS_LIKE_ADMIN.matcher(written).matches()
        ? Optional.of(AdminRoute.Kind.ADMIN)
        : Optional.empty();
  }

  private static AdminRoute route(AdminRoute.Kind kind, String written, Way way, Site site) {
    Fact<Datum> path = SettingFacts.fact("admin path", way.prefix());
    Layer line = Layer.at(new Place(site.file(), site.line(), site.column()), "");
    Origin origin = Origin.of(line).suppliedBy(path.origin().suppliers());
    Fact<String> text =
        new Fact<>(
            path.name(),
            path.value().map(each -> each instanceof Datum.Text one ? one.text() : ""),
            origin);
    return new AdminRoute(kind, written, text, way.regex(), way.localized(), way.condition());
  }
}

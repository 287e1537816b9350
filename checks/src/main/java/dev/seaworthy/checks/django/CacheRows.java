package dev.seaworthy.checks.django;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Caches that are missing, or whose files are served to visitors. */
final class CacheRows {
  private static final String FILE_BACKEND = "django.core.cache.backends.filebased.FileBasedCache";

  private CacheRows() {}

  static List<Row> all() {
    return List.of(
        Row.manual(
            cache("default-cache-missing", "caches.E001", Severity.ERROR)
                .everywhere()
                .title("There is no default cache")
                .why("Sessions and views that use the cache fail at run time."),
            "Add an entry \"default\" to CACHES.",
            settings ->
                Outcome.judge(
                    settings.setting("CACHES"),
                    caches ->
                        caches instanceof Datum.Table table
                                && !table.entries().containsKey("default")
                            ? Verdict.flawed("has no \"default\"")
                            : Verdict.fine())),
        Row.manual(
            cache("cache-files-served", "caches.W002", Severity.WARNING)
                .title("A file cache lies where uploaded or static files are served")
                .why(
                    "Visitors can fetch cached data, and an upload can become a cache entry, which"
                        + " Django unpickles: that runs code.")
                .references(Reference.cwe(502)),
            "Set the cache's LOCATION to a folder of its own, outside MEDIA_ROOT, STATIC_ROOT and"
                + " STATICFILES_DIRS.",
            CacheRows::served),
        Row.manual(
            cache("cache-location-relative", "caches.W003", Severity.WARNING)
                .everywhere()
                .title("A file cache's folder depends on where the process starts")
                .why("The same site then keeps several caches, some in unexpected places."),
            "Write the cache's LOCATION as an absolute path.",
            CacheRows::relative));
  }

  private static Declaration.Builder cache(String name, String id, Severity severity) {
    return Row.declare(name, id, severity).references(Reference.cwe(552));
  }

  private static Outcome relative(DjangoSettings settings) {
    List<Flaw> flaws = new ArrayList<>();
    locations(settings)
        .forEach(
            (alias, location) -> {
              if (!location.startsWith("/")) {
                flaws.add(flaw(settings, alias, "is relative"));
              }
            });
    return orUndecided(settings, flaws);
  }

  private static Outcome served(DjangoSettings settings) {
    Map<String, List<String>> folders = new TreeMap<>();
    for (String name : List.of("MEDIA_ROOT", "STATIC_ROOT", "STATICFILES_DIRS")) {
      settings.setting(name).inForce().ifPresent(value -> folders.put(name, folders(value)));
    }
    List<Flaw> flaws = new ArrayList<>();
    locations(settings)
        .forEach(
            (alias, location) ->
                folders.forEach(
                    (name, served) ->
                        relation(location, served)
                            .ifPresent(
                                word -> flaws.add(flaw(settings, alias, word + " " + name)))));
    return orUndecided(settings, flaws);
  }

  private static Outcome orUndecided(DjangoSettings settings, List<Flaw> flaws) {
    Fact<Datum> caches = settings.setting("CACHES");
    return caches.inForce().isEmpty() && caches.isSet()
        ? DjangoSettings.undecided(caches)
        : Outcome.of(flaws, List.of());
  }

  private static Flaw flaw(DjangoSettings settings, String alias, String message) {
    Fact<Datum> caches = settings.setting("CACHES");
    String subject = "CACHES." + Shown.clipped(alias, 40) + ".LOCATION";
    return Flaw.of(new Fact<>(subject, caches.value(), caches.origin()), message);
  }

  private static Map<String, String> locations(DjangoSettings settings) {
    Map<String, String> locations = new TreeMap<>();
    if (settings.setting("CACHES").inForce().orElse(new Datum.Nothing())
        instanceof Datum.Table table) {
      table
          .entries()
          .forEach(
              (alias, cache) -> {
                if (cache instanceof Datum.Table entry
                    && Datum.text(FILE_BACKEND).equals(entry.entries().get("BACKEND"))
                    && entry.entries().get("LOCATION") instanceof Datum.Text location) {
                  locations.put(alias, location.text());
                }
              });
    }
    return locations;
  }

  /** A folder's path, or those of a list; an item that is a pair holds a prefix and a path. */
  private static List<String> folders(Datum value) {
    List<String> folders = new ArrayList<>();
    if (value instanceof Datum.Text text && !text.text().isEmpty()) {
      folders.add(text.text());
    } else if (value instanceof Datum.Items items) {
      for (Datum each : items.items()) {
        Datum path =
            each instanceof Datum.Items pair && pair.items().size() == 2
                ? pair.items().get(1)
                : each;
        if (path instanceof Datum.Text text) {
          folders.add(text.text());
        }
      }
    }
    return folders;
  }

  private static Optional<String> relation(String cache, List<String> served) {
    List<String> own = parts(cache);
    boolean inside = false;
    boolean contains = false;
    for (String folder : served) {
      List<String> theirs = parts(folder);
      if (own.equals(theirs)) {
        return Optional.of("is the same as");
      }
      inside |= startsWith(own, theirs);
      contains |= startsWith(theirs, own);
    }
    if (inside) {
      return Optional.of("lies inside");
    }
    return contains ? Optional.of("contains") : Optional.empty();
  }

  private static boolean startsWith(List<String> path, List<String> prefix) {
    return path.size() > prefix.size() && path.subList(0, prefix.size()).equals(prefix);
  }

  private static List<String> parts(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String each : path.split("/", -1)) {
      if (each.equals("..")) {
        parts.pollLast();
      } else if (!each.isEmpty() && !each.equals(".")) {
        parts.addLast(each);
      }
    }
    return List.copyOf(parts);
  }
}

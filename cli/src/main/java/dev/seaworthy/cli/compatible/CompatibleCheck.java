package dev.seaworthy.cli.compatible;

import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.text.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Django's check command over settings that were read, not run.
 *
 * <p>Source of its rules: Django 5.2, {@code django.core.management.commands.check} and {@code
 * django.core.checks}.
 */
final class CompatibleCheck {
  /** The tags that every project has; those of contrib applications come with them. */
  private static final List<String> TAGS =
      List.of(
          "caches",
          "commands",
          "compatibility",
          "database",
          "files",
          "models",
          "security",
          "templates",
          "translation",
          "urls");

  /** The contrib applications that bring a tag of their own. */
  private static final List<String> TAGGED_APPS = List.of("admin", "sites", "staticfiles");

  /** The tag that only deployment checks carry. */
  private static final String DEPLOY_TAG = "async_support";

  /** The settings that Django refuses to load as anything but a list or a tuple. */
  private static final List<String> LISTS =
      List.of("ALLOWED_HOSTS", "INSTALLED_APPS", "LOCALE_PATHS", "SECRET_KEY_FALLBACKS");

  /** The ids whose messages carry a hint in Django. */
  private static final Set<String> HINTED = Set.of("security.E023", "security.E024");

  private final Deployment deployment;
  private final Arguments arguments;
  private final List<Rule> all;
  private final LocalDate today;

  CompatibleCheck(Deployment deployment, Arguments arguments, List<Rule> all, LocalDate today) {
    this.all = all;
    this.deployment = deployment;
    this.arguments = arguments;
    this.today = today;
  }

  Layout run() {
    return refusal().orElseGet(this::listOrCheck);
  }

  private Layout listOrCheck() {
    if (arguments.listTags()) {
      return new Layout(List.copyOf(tags()), List.of(), 0);
    }
    Report report =
        Audit.by(rules(), today).of(new Survey(List.of(deployment), List.of()), List.of());
    List<Message> messages = report.findings().stream().map(CompatibleCheck::message).toList();
    Layout layout = Layout.of(messages, silenced(), arguments.failLevel());
    return report.open().isEmpty() ? layout : withOpen(layout, report);
  }

  private Optional<Layout> refusal() {
    for (String alias : arguments.databases()) {
      if (!databases().contains(alias)) {
        return Optional.of(wrongDatabase(alias));
      }
    }
    for (String name : LISTS) {
      if (!isListOrUnknown(name)) {
        return Optional.of(
            Layout.refusal(
                "django.core.exceptions.ImproperlyConfigured: The "
                    + name
                    + " setting must be a list or a tuple.",
                1));
      }
    }
    for (String label : arguments.labels()) {
      if (!labels().contains(label)) {
        return Optional.of(
            Layout.refusal(
                "LookupError: No installed app with label '" + Shown.clipped(label, 80) + "'.", 1));
      }
    }
    for (String tag : arguments.tags()) {
      if (!tags().contains(tag)) {
        String shown = Shown.clipped(tag, 80);
        return Optional.of(
            Layout.refusal(
                "CommandError: There is no system check with the \"" + shown + "\" tag.", 1));
      }
    }
    return keyThatIsNoText();
  }

  private Layout wrongDatabase(String alias) {
    String choices =
        databases().stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
    return Layout.refusal(
        "manage.py check: error: argument --database: invalid choice: '"
            + Shown.clipped(alias, 80)
            + "' (choose from "
            + choices
            + ")",
        2);
  }

  /** Django's key checks take the length of whatever the key is, and fail on a number. */
  private Optional<Layout> keyThatIsNoText() {
    boolean runs =
        arguments.deploy() && (arguments.tags().isEmpty() || arguments.tags().contains("security"));
    List<Datum> keys = new ArrayList<>();
    value("SECRET_KEY").ifPresent(keys::add);
    if (value("SECRET_KEY_FALLBACKS").orElse(new Datum.Nothing()) instanceof Datum.Items items) {
      keys.addAll(items.items());
    }
    boolean number =
        keys.stream()
            .filter(Datum::isTruthy)
            .anyMatch(
                key ->
                    key instanceof Datum.Whole
                        || key instanceof Datum.Real
                        || key instanceof Datum.Flag);
    return runs && number
        ? Optional.of(Layout.refusal("TypeError: a secret key is a number; write text", 1))
        : Optional.empty();
  }

  private List<Rule> rules() {
    return all.stream()
        .filter(rule -> arguments.deploy() || !rule.declaration().deployOnly())
        .filter(
            rule ->
                arguments.tags().isEmpty()
                    || arguments.tags().stream().anyMatch(rule.declaration().tags()::contains))
        .toList();
  }

  private Set<String> tags() {
    Set<String> tags = new TreeSet<>(TAGS);
    if (arguments.deploy()) {
      tags.add(DEPLOY_TAG);
    }
    Set<String> labels = labels();
    TAGGED_APPS.stream().filter(labels::contains).forEach(tags::add);
    return tags;
  }

  private Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    if (value("INSTALLED_APPS").orElse(new Datum.Nothing()) instanceof Datum.Items items) {
      for (Datum each : items.items()) {
        if (each instanceof Datum.Text text) {
          labels.add(label(text.text()));
        }
      }
    }
    return labels;
  }

  /** The last part of an application's path; of a configuration class's path, the application's. */
  private static String label(String path) {
    int configuration = path.indexOf(".apps.");
    String application = configuration < 0 ? path : path.substring(0, configuration);
    return application.substring(application.lastIndexOf('.') + 1);
  }

  private Set<String> databases() {
    return value("DATABASES").orElse(new Datum.Nothing()) instanceof Datum.Table table
            && !table.entries().isEmpty()
        ? new TreeSet<>(table.entries().keySet())
        : Set.of("default");
  }

  private boolean isListOrUnknown(String name) {
    return value(name)
        .map(
            datum ->
                datum instanceof Datum.Opaque
                    || (datum instanceof Datum.Items items && !items.kind().equals("set")))
        .orElse(true);
  }

  /** What Python's {@code in} says: an item of a list, or a part of a text. */
  private Predicate<String> silenced() {
    Datum setting = value("SILENCED_SYSTEM_CHECKS").orElse(new Datum.Nothing());
    if (setting instanceof Datum.Text text) {
      return text.text()::contains;
    }
    return setting instanceof Datum.Items items
        ? id -> items.items().contains(Datum.text(id))
        : id -> false;
  }

  private Optional<Datum> value(String name) {
    return deployment.settings().fact(name).inForce();
  }

  private static Message message(Finding finding) {
    Declaration declaration = finding.declaration();
    String text =
        declaration.title() + ": " + finding.flaw().subject() + " " + finding.flaw().message();
    String mend = declaration.mends().getOrDefault(Framework.DJANGO, "");
    return new Message(
        finding.id(),
        text + ".",
        HINTED.contains(finding.id()) ? Optional.of(mend) : Optional.empty());
  }

  private static Layout withOpen(Layout layout, Report report) {
    String ids =
        report.open().stream()
            .flatMap(open -> open.declarations().stream())
            .map(declaration -> declaration.shownId(Framework.DJANGO))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    List<String> err = new ArrayList<>(layout.err());
    err.add("Not decided from the source, since a setting is not known: " + ids + ".");
    return new Layout(layout.out(), err, layout.exit());
  }
}

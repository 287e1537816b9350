package dev.seaworthy.checks.django;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.FailureView;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;

/** Settings around forged requests that would fail only when such a request comes. */
final class CsrfRows {
  private CsrfRows() {}

  static List<Row> all() {
    return List.of(
        Row.manual(
            csrf("csrf-failure-view-misfit", "security.E101")
                .title("The view for forged requests cannot be called")
                .why("A forged request then ends in a server error instead of a refusal."),
            "Give the view of CSRF_FAILURE_VIEW the arguments request and reason=\"\".",
            settings ->
                failureView(
                    settings, FailureView.State.TAKES_OTHER_ARGUMENTS, "takes other arguments")),
        Row.manual(
            csrf("csrf-failure-view-missing", "security.E102")
                .title("The view for forged requests cannot be imported")
                .why("A forged request then ends in a server error instead of a refusal."),
            "Set CSRF_FAILURE_VIEW to the dotted path of a view that is there, or delete it.",
            settings ->
                failureView(settings, FailureView.State.NO_SUCH_MODULE, "names no such module")),
        Row.safe(
            Row.declare("trusted-origin-without-scheme", "4_0.E001", Severity.ERROR)
                .everywhere()
                .title("A trusted origin has no scheme")
                .why(
                    "Since Django 4.0 such an entry matches nothing, so forms from it are refused.")
                .references(Reference.cwe(346)),
            "Write each entry of CSRF_TRUSTED_ORIGINS with its scheme: https://example.org.",
            CsrfRows::origins));
  }

  private static Declaration.Builder csrf(String name, String id) {
    return Row.declare(name, id, Severity.ERROR).everywhere().references(Reference.cwe(352));
  }

  private static Outcome failureView(
      DjangoSettings settings, FailureView.State wrong, String message) {
    Fact<FailureView> view = settings.deployment().fact(Facts.CSRF_FAILURE_VIEW);
    Fact<FailureView> named = new Fact<>("CSRF_FAILURE_VIEW", view.value(), view.origin());
    return Outcome.judge(
        named,
        found ->
            found.state() == wrong
                ? Verdict.flawed("\"" + Shown.clipped(found.path(), 80) + "\" " + message)
                : Verdict.fine());
  }

  private static Outcome origins(DjangoSettings settings) {
    if (settings
        .deployment()
        .application()
        .version()
        .inForce()
        .filter(each -> each.isBefore("4.0"))
        .isPresent()) {
      return Outcome.notApplicable("before Django 4.0 an entry has no scheme");
    }
    Fact<Datum> origins = settings.setting("CSRF_TRUSTED_ORIGINS");
    if (origins.inForce().isEmpty() && origins.isSet()) {
      return DjangoSettings.undecided(origins);
    }
    List<Flaw> flaws = new ArrayList<>();
    if (origins.inForce().orElse(new Datum.Nothing()) instanceof Datum.Items items) {
      for (int index = 0; index < items.items().size(); index++) {
        if (items.items().get(index) instanceof Datum.Text text && !text.text().contains("://")) {
          Fact<Datum> item =
              new Fact<>(origins.name() + "[" + index + "]", origins.value(), origins.origin());
          flaws.add(Flaw.of(item, "is \"" + Shown.clipped(text.text(), 60) + "\""));
        }
      }
    }
    return Outcome.of(flaws, List.of());
  }
}

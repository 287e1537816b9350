package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.report.telling.Disclosure;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every finding: by application, production first, worst first, those of one check on one card. */
record Cards(Report report, Html html) {
  void print() {
    List<Application> applications = Sections.applications(report);
    for (Application each : applications) {
      List<Finding> production = Sections.of(report, each, true);
      List<Finding> elsewhere = Sections.of(report, each, false);
      if (!production.isEmpty() || !elsewhere.isEmpty()) {
        String whose = applications.size() == 1 ? "" : Words.application(each) + ": ";
        section(whose + "In production", production);
        section(whose + "Not in production", elsewhere);
      }
    }
  }

  private void section(String title, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    html.in(
        "section",
        () -> {
          html.line("h2", title + " (" + findings.size() + ")");
          Sections.byCheck(findings).forEach(this::card);
        });
  }

  private void card(List<Finding> findings) {
    Finding first = findings.get(0);
    html.in(
        "article",
        () -> {
          heading(first);
          html.in("ul", () -> findings.forEach(this::place), "class", "places");
          html.in("dl", () -> explained(first));
        },
        "class",
        "card " + first.severity().word(),
        "id",
        Sections.anchor(report, first));
  }

  private void heading(Finding finding) {
    html.element("span", finding.severity().word(), "class", "badge " + finding.severity().word());
    html.line("h3", finding.declaration().title());
    html.line("code", finding.id(), "class", "id");
  }

  private void place(Finding finding) {
    Flaw flaw = finding.flaw();
    html.in(
        "li",
        () -> {
          html.inline("p", () -> said(finding), "class", "said");
          html.in("dl", () -> chain(finding), "class", "chain");
          flaw.because().ifPresent(reason -> html.sentences("p", reason, "class", "because"));
        });
  }

  private void said(Finding finding) {
    Flaw flaw = finding.flaw();
    html.code(flaw.subject());
    html.text(" " + flaw.message() + Words.condition(flaw.condition()));
    for (Environment each : finding.environments()) {
      html.ours(" ");
      html.element(
          "span", each.name(), "class", each.production() ? "badge production" : "badge place");
    }
    if (finding.confidence() != Confidence.CERTAIN) {
      html.ours(" ");
      html.element("span", finding.confidence().word(), "class", "badge place");
    }
  }

  private void chain(Finding finding) {
    Set<String> values = values(finding);
    if (!values.isEmpty()) {
      row("in force", List.copyOf(values));
    }
    Origin origin = finding.flaw().origin();
    if (origin.winners().isEmpty() && origin.suppliers().isEmpty()) {
      row("set at", List.of());
    } else {
      row("set at", places(origin.winners()));
      row("filled by", places(origin.suppliers()));
    }
    row("overrides", places(origin.overridden()));
  }

  /** A row of the chain; where nothing is written down, nobody wrote it. */
  private void row(String label, List<String> values) {
    if (values.isEmpty() && !label.equals("set at")) {
      return;
    }
    html.line("dt", label);
    html.inline(
        "dd",
        () -> {
          if (values.isEmpty()) {
            html.text("no file sets it");
          }
          for (int i = 0; i < values.size(); i++) {
            html.ours(i == 0 ? "" : ", ");
            html.code(values.get(i));
          }
        });
    html.ours("\n");
  }

  private static List<String> places(List<Layer> layers) {
    Set<String> places = new LinkedHashSet<>();
    layers.forEach(each -> places.add(each.where()));
    return List.copyOf(places);
  }

  /** The setting's values where the finding is, as far as they may be shown. */
  private Set<String> values(Finding finding) {
    Set<String> values = new LinkedHashSet<>();
    for (Deployment each : report.deployments()) {
      if (each.application().equals(finding.application())
          && finding.environments().contains(each.environment())) {
        Fact<Datum> fact = each.settings().fact(finding.flaw().subject());
        if (fact.isSet()) {
          values.add(Disclosure.shown(fact));
        }
      }
    }
    return values;
  }

  private void explained(Finding finding) {
    Declaration declaration = finding.declaration();
    html.line("dt", "Why it matters");
    html.sentences("dd", declaration.why());
    String mend = declaration.mends().getOrDefault(finding.application().framework(), "");
    if (!mend.isEmpty()) {
      html.line("dt", "Mend");
      html.inline(
          "dd",
          () -> {
            html.sentences(mend);
            html.ours(" ");
            html.element("span", effect(declaration.fix()), "class", "effect");
          });
      html.ours("\n");
    }
    if (!declaration.notWhen().isEmpty()) {
      html.line("dt", "Does not apply");
      declaration.notWhen().forEach(each -> html.sentences("dd", each));
    }
    html.line("dt", "Read on");
    html.inline("dd", () -> references(declaration.references()));
    html.ours("\n");
  }

  private static String effect(FixClass fix) {
    return switch (fix) {
      case SAFE -> "Safe: production behaves the same, or stricter.";
      case UNSAFE -> "Unsafe: it can break logins, redirects or links until the rest follows.";
      case MANUAL -> "Manual: it needs a person's decision, or work outside this project.";
    };
  }

  private void references(List<Reference> references) {
    List<Reference> all = new ArrayList<>(references);
    for (int i = 0; i < all.size(); i++) {
      html.ours(i == 0 ? "" : ", ");
      html.element(
          "a", all.get(i).title(), "href", all.get(i).url().toString(), "rel", "noreferrer");
    }
  }
}

package dev.seaworthy.checks.django;

import static dev.seaworthy.checks.django.DjangoSettings.FRAME_MIDDLEWARE;
import static dev.seaworthy.checks.django.DjangoSettings.SECURITY_MIDDLEWARE;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Response headers that Django would send, switched off or misspelt. */
final class HeaderRows {
  /** The values of the Referrer-Policy header that Django 5.2 accepts. */
  private static final Set<String> REFERRER_POLICIES =
      Set.of(
          "no-referrer",
          "no-referrer-when-downgrade",
          "origin",
          "origin-when-cross-origin",
          "same-origin",
          "strict-origin",
          "strict-origin-when-cross-origin",
          "unsafe-url");

  /** The values of the Cross-Origin-Opener-Policy header that Django 5.2 accepts. */
  private static final Set<String> OPENER_POLICIES =
      Set.of("same-origin", "same-origin-allow-popups", "unsafe-none");

  private static final Datum NONE = new Datum.Nothing();
  private static final int SHOWN = 60;

  private HeaderRows() {}

  static List<Row> all() {
    return List.of(
        Row.safe(
            header("nosniff-off", "security.W006", Severity.WARNING)
                .title("Browsers may guess a file's type against the server's word")
                .why("An uploaded text can then run as a script of this site."),
            "Set SECURE_CONTENT_TYPE_NOSNIFF = True, Django's default.",
            settings ->
                settings.where(
                    settings.middleware(SECURITY_MIDDLEWARE),
                    () -> settings.mustBeTrue("SECURE_CONTENT_TYPE_NOSNIFF", "is not True"))),
        Row.safe(
            header("framing-allowed", "security.W019", Severity.WARNING)
                .title("Some site may show these pages in a frame")
                .why(
                    "A page in somebody else's frame can be made to receive the clicks of a"
                        + " visitor who is logged in.")
                .notWhen("Pages of this same site frame each other."),
            "Set X_FRAME_OPTIONS = \"DENY\", in capitals, Django's default.",
            settings ->
                settings.where(
                    settings.middleware(FRAME_MIDDLEWARE),
                    () -> judge(settings, "X_FRAME_OPTIONS", HeaderRows::deny))),
        behindSecurity(
            header("referrer-policy-unset", "security.W022", Severity.WARNING)
                .title("No referrer policy is sent")
                .why("Addresses with tokens in them reach other sites in the Referer header."),
            "SECURE_REFERRER_POLICY",
            "Set SECURE_REFERRER_POLICY = \"same-origin\", Django's default.",
            value -> value.equals(NONE) ? Verdict.flawed("is None") : Verdict.fine()),
        behindSecurity(
            header("referrer-policy-unknown", "security.E023", Severity.ERROR)
                .title("The referrer policy is a value that browsers do not know")
                .why("Browsers ignore it, and fall back to a policy that nobody chose."),
            "SECURE_REFERRER_POLICY",
            "Set SECURE_REFERRER_POLICY to one of the eight known values, such as"
                + " \"same-origin\".",
            HeaderRows::knownReferrer),
        behindSecurity(
            header("opener-policy-unknown", "security.E024", Severity.ERROR)
                .title("The cross-origin opener policy is a value that browsers do not know")
                .why("Browsers ignore it, and other sites keep a handle on this site's windows."),
            "SECURE_CROSS_ORIGIN_OPENER_POLICY",
            "Set SECURE_CROSS_ORIGIN_OPENER_POLICY to \"same-origin\","
                + " \"same-origin-allow-popups\" or \"unsafe-none\".",
            HeaderRows::knownOpener));
  }

  private static Declaration.Builder header(String name, String id, Severity severity) {
    return Row.declare(name, id, severity).references(Reference.owasp("HTTP_Headers_Cheat_Sheet"));
  }

  private static Row behindSecurity(
      Declaration.Builder builder, String name, String mend, Function<Datum, Verdict> rule) {
    return Row.safe(
        builder,
        mend,
        settings ->
            settings.where(
                settings.middleware(SECURITY_MIDDLEWARE), () -> judge(settings, name, rule)));
  }

  private static Outcome judge(
      DjangoSettings settings, String name, Function<Datum, Verdict> rule) {
    return Outcome.judge(settings.setting(name), rule);
  }

  private static Verdict deny(Datum value) {
    if (value.equals(Datum.text("DENY"))) {
      return Verdict.fine();
    }
    return value instanceof Datum.Text text
        ? Verdict.flawed("is \"" + Shown.clipped(text.text(), SHOWN) + "\"")
        : Verdict.flawed("is not \"DENY\"");
  }

  private static Verdict knownReferrer(Datum value) {
    if (value.equals(NONE)) {
      return Verdict.fine();
    }
    List<String> unknown = new ArrayList<>();
    if (value instanceof Datum.Text text) {
      for (String each : text.text().split(",", -1)) {
        addUnknown(each.strip(), unknown);
      }
    } else if (value instanceof Datum.Items items) {
      for (Datum each : items.items()) {
        addUnknown(each instanceof Datum.Text text ? text.text() : "", unknown);
      }
    }
    return unknown.isEmpty()
        ? Verdict.fine()
        : Verdict.flawed("holds \"" + String.join("\", \"", unknown) + "\"");
  }

  private static void addUnknown(String policy, List<String> unknown) {
    if (!REFERRER_POLICIES.contains(policy)) {
      unknown.add(Shown.clipped(policy, SHOWN));
    }
  }

  private static Verdict knownOpener(Datum value) {
    boolean known =
        value.equals(NONE)
            || (value instanceof Datum.Text text && OPENER_POLICIES.contains(text.text()));
    if (known) {
      return Verdict.fine();
    }
    return value instanceof Datum.Text text
        ? Verdict.flawed("is \"" + Shown.clipped(text.text(), SHOWN) + "\"")
        : Verdict.flawed("is no text");
  }
}

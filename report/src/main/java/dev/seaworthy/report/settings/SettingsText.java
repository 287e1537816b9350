package dev.seaworthy.report.settings;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.text.Shown;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A listing in the layouts of Django's {@code diffsettings} (Django 5.2, django-admin and
 * manage.py). Immutable.
 */
public final class SettingsText {
  private final PythonText python;

  /**
   * A writer.
   *
   * @param hide how a secret is shown
   */
  public SettingsText(UnaryOperator<String> hide) {
    this.python = new PythonText(hide);
  }

  /** {@code --output hash}: {@code ###} behind what Django does not have, before a default. */
  public String hash(Listing listing) {
    StringBuilder text = new StringBuilder();
    for (Setting each : listing.settings()) {
      text.append(each.isUsual() ? "### " : "")
          .append(line(each.fact()))
          .append(each.isDjangos() || each.isUsual() ? "" : "  ###")
          .append('\n');
    }
    return text.toString();
  }

  /** {@code --output unified}: {@code -} the default, {@code +} what holds instead. */
  public String unified(Listing listing) {
    StringBuilder text = new StringBuilder();
    for (Setting each : listing.settings()) {
      if (each.isUsual()) {
        text.append("  ").append(line(each.fact())).append('\n');
      } else {
        each.usual()
            .ifPresent(
                usual ->
                    text.append("- ")
                        .append(each.name())
                        .append(" = ")
                        .append(python.of(each.name(), usual))
                        .append('\n'));
        text.append("+ ").append(line(each.fact())).append('\n');
      }
    }
    return text.toString();
  }

  private String line(Fact<Datum> fact) {
    String name = Shown.of(fact.name());
    Optional<Datum> inForce = fact.inForce();
    if (inForce.isEmpty()) {
      String why = fact.value() instanceof Value.Unknown<Datum> one ? one.reason() : "nobody says";
      return name + " = <not known: " + Shown.of(why) + ">";
    }
    String condition =
        fact.value() instanceof Value.DefaultInForce<Datum>
            ? "  # " + Shown.of(fact.condition())
            : "";
    return name + " = " + python.of(fact.name(), inForce.get()) + condition;
  }
}

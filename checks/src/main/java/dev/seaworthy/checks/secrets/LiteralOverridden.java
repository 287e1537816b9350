package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds secrets in configuration files that another source overrides wherever they are read. */
final class LiteralOverridden implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.literal-overridden")
          .severity(Severity.WARNING)
          .title("A secret stands in a configuration file, and has no effect there")
          .why(
              """
              Another source replaces it, so that nobody misses it; everybody who has the
              repository or the artifact has it all the same.""")
          .notWhen("Some environment uses it: then secrets.literal-in-config looks at it.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the line, and change the secret wherever it is still used.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(798),
              Pages.CONFIGURATION,
              Reference.owasp("Secrets_Management_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Set<Place> read = new HashSet<>();
    for (Deployment each : deployments) {
      each.settings().all().forEach(fact -> read.addAll(fact.origin().places()));
    }
    return Outcome.of(
        deployments.stream()
            .flatMap(
                each -> each.settings().all().flatMap(fact -> hidden(each, fact, read).stream()))
            .toList(),
        List.of());
  }

  private static List<Flaw> hidden(Deployment deployment, Fact<Datum> fact, Set<Place> read) {
    Optional<SecretName> name =
        fact.origin().overridden().isEmpty() ? Optional.empty() : SecretName.of(fact.name());
    if (name.filter(each -> each.tier() != SecretName.Tier.VAGUE).isEmpty()) {
      return List.of();
    }
    return fact.origin().overridden().stream()
        .filter(layer -> layer.place().filter(place -> !read.contains(place)).isPresent())
        .filter(layer -> !layer.raw().contains("$") && !NoSecret.is(layer.raw()))
        .flatMap(layer -> flaw(fact, name.get(), layer).stream())
        .map(flaw -> flaw.in(List.of(deployment.environment().name())))
        .toList();
  }

  private static Optional<Flaw> flaw(Fact<Datum> fact, SecretName name, Layer layer) {
    SecretValue value = SecretValue.of(layer.raw());
    if (!value.isOwn()) {
      return Optional.empty();
    }
    return Optional.of(
        Flaw.of(fact.name(), "is " + value.shown() + ", overridden here", Origin.of(layer))
            .at(value.isRandom() ? Severity.WARNING : Severity.INFO)
            .with(name.tier() == SecretName.Tier.KNOWN ? Confidence.CERTAIN : Confidence.LIKELY));
  }
}

package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds one secret that two environments share. */
final class ReusedAcrossEnvironments implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.reused-across-environments")
          .severity(Severity.ERROR)
          .title("Two environments have the same secret")
          .why("What leaks from the less guarded environment opens the other one.")
          .notWhen(
              """
              Both read the same name from outside, or hold the same placeholder.""")
          .notWhen("The profile names no stage, such as one for a kind of database.")
          .mend(Framework.SPRING_BOOT, "Make one secret for each environment, and supply it there.")
          .mend(
              Framework.DJANGO,
              """
              Make one for each environment with `seaworthy keygen`, and keep it in that environment's
              own file, such as `.env.prod`.""")
          .fix(FixClass.MANUAL)
          .references(Reference.cwe(1391), Reference.owasp("Secrets_Management_Cheat_Sheet"))
          .build();

  private record Kept(String environment, Secret secret) {}

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Map<String, List<Kept>> byValue = new LinkedHashMap<>();
    deployments.stream()
        .filter(each -> Stage.isStage(each.environment()))
        .forEach(
            each ->
                Secret.in(each)
                    .filter(secret -> secret.value().isOwn())
                    .filter(secret -> secret.name().tier() != SecretName.Tier.VAGUE)
                    .forEach(secret -> keep(byValue, each.environment().name(), secret)));
    return Outcome.of(
        byValue.values().stream().flatMap(kept -> flaw(kept).stream()).toList(), List.of());
  }

  private static void keep(Map<String, List<Kept>> byValue, String environment, Secret secret) {
    String key =
        RelaxedName.of(secret.fact()).canonical() + "\n" + secret.fact().inForce().orElse("");
    byValue.computeIfAbsent(key, absent -> new ArrayList<>()).add(new Kept(environment, secret));
  }

  private static Optional<Flaw> flaw(List<Kept> kept) {
    Kept first = kept.get(0);
    List<Kept> others =
        kept.stream().filter(each -> !file(each.secret()).equals(file(first.secret()))).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Kept other = others.get(0);
    return Optional.of(
        Flaw.of(
                first.secret().fact(),
                "is the same in "
                    + first.environment()
                    + " and "
                    + other.environment()
                    + ", where "
                    + Shown.of(file(other.secret()))
                    + " has it")
            .in(List.of(first.environment(), other.environment())));
  }

  private static String file(Secret secret) {
    List<Place> places = secret.fact().origin().places();
    return places.isEmpty() ? "" : places.get(places.size() - 1).file();
  }
}

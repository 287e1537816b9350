package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.ProfileName;
import dev.seaworthy.checks.spring.Site;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.EnvironmentFiles;
import dev.seaworthy.engine.deployment.EnvironmentFiles.EnvironmentFile;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.ProjectFiles;
import dev.seaworthy.engine.deployment.ProjectFiles.Kind;
import dev.seaworthy.engine.deployment.ProjectFiles.ProjectFile;
import dev.seaworthy.engine.deployment.ProjectFiles.Tracking;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds environment files with secrets that git would take into the repository. */
final class EnvFileNotIgnored implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.env-file-not-ignored")
          .severity(Severity.ERROR)
          .confidence(Confidence.LIKELY)
          .title("An environment file with secrets is not kept out of the repository")
          .why(
              """
              With the next commit everybody who has a copy of the repository has the secrets, and
              they stay in its history.""")
          .notWhen("A `.gitignore` in the tree covers the file.")
          .notWhen(
              """
              The file is for developers' machines, or holds nothing but published defaults: then
              it is information.""")
          .notWhen("The name says that it is a template, as `.env.example` does.")
          .notWhen(
              """
              Git keeps a Spring Boot application's file already, which is a finding of its own, or
              nothing says that the folder is a repository.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Add `.env*` and `!.env.example` to `.gitignore`.""")
          .mend(
              Framework.DJANGO,
              """
              Add `.env*` and `!.env.example` to `.gitignore`, take the file out with
              `git rm --cached`, and change the secrets if it was ever committed.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(538),
              Reference.cwe(540),
              Reference.vendor("Twelve-factor app, config", "https://12factor.net/config"),
              Reference.owasp("Secrets_Management_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Deployment deployment = Site.deployed(deployments);
    if (deployment.application().framework() == Framework.SPRING_BOOT) {
      return beside(deployment);
    }
    Fact<EnvironmentFiles> files = deployment.fact(Facts.ENVIRONMENT_FILES);
    if (files.inForce().isEmpty()) {
      return Outcome.notApplicable("nobody looked for environment files");
    }
    return Outcome.of(
        files.inForce().get().all().stream()
            .filter(file -> !file.ignored())
            .flatMap(file -> flaw(file).stream())
            .toList(),
        List.of());
  }

  /** Files beside a Spring Boot application, which is handed their values by others. */
  private static Outcome beside(Deployment deployment) {
    List<ProjectFile> files =
        deployment.fact(Facts.PROJECT_FILES).inForce().map(ProjectFiles::files).orElse(List.of());
    return Outcome.of(
        files.stream()
            .filter(file -> file.kind() == Kind.ENVIRONMENT)
            .filter(file -> file.tracked() == Tracking.UNTRACKED)
            .flatMap(file -> flaw(file).stream())
            .toList(),
        List.of());
  }

  private static Optional<Flaw> flaw(ProjectFile file) {
    return file.assignments().stream()
        .filter(each -> WrittenSecret.in(each.name(), each.value()).isPresent())
        .findFirst()
        .map(
            first ->
                Flaw.of(
                        file.path(),
                        "holds "
                            + Shown.clipped(first.name(), 60)
                            + ", and no .gitignore covers it",
                        Origin.at(first.place()))
                    .at(isForDevelopment(file.path()) ? Severity.INFO : Severity.WARNING));
  }

  private static Optional<Flaw> flaw(EnvironmentFile file) {
    List<Fact<Datum>> own = holding(file, SecretValue::isOwn);
    List<Fact<Datum>> all = own.isEmpty() ? holding(file, SecretValue::isPublished) : own;
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Fact<Datum> first = all.get(0);
    String more = all.size() > 1 ? " and " + (all.size() - 1) + " more" : "";
    boolean mild = own.isEmpty() || isForDevelopment(file.path());
    Flaw flaw =
        Flaw.of(
            file.path(),
            "holds " + Shown.clipped(first.name(), 60) + more + ", and no .gitignore covers it",
            first.origin());
    return Optional.of(mild ? flaw.at(Severity.INFO) : flaw);
  }

  private static List<Fact<Datum>> holding(EnvironmentFile file, Predicate<SecretValue> what) {
    return file.entries().stream().filter(entry -> isSecret(entry, what)).toList();
  }

  private static boolean isSecret(Fact<Datum> entry, Predicate<SecretValue> what) {
    if (!(entry.inForce().orElse(new Datum.Nothing()) instanceof Datum.Text value)) {
      return false;
    }
    boolean named =
        SecretName.ofDjango(entry.name())
            .filter(name -> name.tier() != SecretName.Tier.VAGUE)
            .isPresent();
    Optional<String> inUrl = ConnectionUrl.parse(value.text()).flatMap(ConnectionUrl::password);
    return inUrl.map(SecretValue::of).filter(what).isPresent()
        || (named && !NoSecret.is(value.text()) && what.test(SecretValue.of(value.text())));
  }

  private static boolean isForDevelopment(String path) {
    return Stream.of(path.split("[/._-]", -1))
        .anyMatch(word -> ProfileName.isDevelopment(word) || word.equals("devcontainer"));
  }
}

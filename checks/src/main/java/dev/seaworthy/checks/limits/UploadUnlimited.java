package dev.seaworthy.checks.limits;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.text.Shown;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds uploads without a sensible limit. */
final class UploadUnlimited implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("limits.upload-unlimited")
          .severity(Severity.WARNING)
          .sameAs("Sonar", "S5693")
          .title("Uploads may be of any size")
          .why("A few large requests fill memory and disk.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `spring.servlet.multipart.max-file-size` and `max-request-size` to what the
              application needs.""")
          .mend(
              Framework.DJANGO,
              """
              Delete DATA_UPLOAD_MAX_MEMORY_SIZE and its neighbours, or raise them to what the largest form
              needs.""")
          .fix(FixClass.SAFE)
          .references(Pages.PROPERTIES, Reference.cwe(770))
          .build();

  private static final long MOST = 100L * 1024 * 1024;

  private static final int MOST_PARTS = 1000;

  private static final List<PropertyName> SIZES =
      List.of(
          PropertyName.of("spring.servlet.multipart.max-file-size")
              .before("2.0", "spring.http.multipart.max-file-size"),
          PropertyName.of("spring.servlet.multipart.max-request-size")
              .before("2.0", "spring.http.multipart.max-request-size"));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, UploadUnlimited::django);
    }
    List<Outcome> outcomes = new ArrayList<>();
    SIZES.forEach(
        name -> outcomes.add(Outcome.judge(name.text(deployment), UploadUnlimited::verdict)));
    outcomes.add(
        Outcome.judge(
            deployment.settings().text("server.tomcat.max-swallow-size"),
            UploadUnlimited::swallowed));
    outcomes.add(
        Outcome.judge(
            deployment.settings().text("server.tomcat.max-part-count"),
            count ->
                Sizes.bytes(count).filter(parts -> parts < 0 || parts > MOST_PARTS).isPresent()
                    ? Verdict.flawed("is " + Shown.clipped(count.strip(), 20))
                    : Verdict.fine()));
    return Outcome.together(outcomes);
  }

  private static Outcome django(DjangoSettings settings) {
    return Outcome.together(
        Stream.of(
                "DATA_UPLOAD_MAX_MEMORY_SIZE",
                "DATA_UPLOAD_MAX_NUMBER_FIELDS",
                "DATA_UPLOAD_MAX_NUMBER_FILES")
            .map(
                name ->
                    Outcome.judge(
                        settings.setting(name), limit -> ofLimit(limit, name.endsWith("SIZE"))))
            .toList());
  }

  private static Verdict ofLimit(Datum limit, boolean size) {
    if (limit instanceof Datum.Nothing) {
      return Verdict.flawed("is without a limit");
    }
    boolean large =
        size
            && limit instanceof Datum.Whole whole
            && whole.value().compareTo(BigInteger.valueOf(MOST)) > 0;
    return large
        ? Verdict.flawed("is " + ((Datum.Whole) limit).value() + " bytes, all held in memory")
        : Verdict.fine();
  }

  /** It limits what is read of an upload that was refused already, and keeps nothing of it. */
  private static Verdict swallowed(String size) {
    return Sizes.bytes(size).filter(bytes -> bytes < 0).isPresent()
        ? Verdict.flawed("is without a limit: refused uploads are read to their end")
            .at(Severity.INFO)
        : Verdict.fine();
  }

  private static Verdict verdict(String size) {
    long bytes = Sizes.bytes(size).orElse(0L);
    if (bytes < 0) {
      return Verdict.flawed("is without a limit");
    }
    return bytes > MOST ? Verdict.flawed("is " + Shown.clipped(size.strip(), 20)) : Verdict.fine();
  }
}

package dev.seaworthy.checks.limits;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
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
import java.util.List;

/** Finds uploaded files that every account of the machine may change or run. */
final class UploadPermissionsTooWide implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("limits.upload-permissions-too-wide")
          .severity(Severity.WARNING)
          .title("Every account of the machine may change or run uploaded files")
          .why(
              """
              Another process on the machine can then swap a file that visitors trust, or start
              one that a visitor sent.""")
          .mend(
              Framework.DJANGO,
              """
              Delete FILE_UPLOAD_PERMISSIONS, so that 0o644 holds, or set 0o640.""")
          .fix(FixClass.SAFE)
          .references(DjangoPages.SETTINGS, Reference.cwe(732))
          .build();

  private static final int WRITABLE_BY_OTHERS = 0002;

  private static final int ANY_EXECUTE = 0111;

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(
        deployment,
        settings ->
            Outcome.together(
                List.of(
                    Outcome.judge(
                        settings.setting("FILE_UPLOAD_PERMISSIONS"),
                        mode -> verdict(mode, WRITABLE_BY_OTHERS | ANY_EXECUTE)),
                    Outcome.judge(
                        settings.setting("FILE_UPLOAD_DIRECTORY_PERMISSIONS"),
                        mode -> verdict(mode, WRITABLE_BY_OTHERS)))));
  }

  private static Verdict verdict(Datum mode, int unwanted) {
    if (!(mode instanceof Datum.Whole whole) || whole.value().bitLength() > 16) {
      return Verdict.fine();
    }
    int bits = whole.value().intValue();
    return (bits & unwanted) == 0
        ? Verdict.fine()
        : Verdict.flawed("is 0o" + Integer.toOctalString(bits));
  }
}

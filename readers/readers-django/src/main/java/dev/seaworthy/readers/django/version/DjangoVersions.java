package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import java.util.Optional;

/**
 * The version of Django that a project asks for.
 *
 * <p>A lock file and an exact pin name one version; a range does not, and the value is then unknown
 * with the lowest version of the range as its candidate.
 */
public final class DjangoVersions {

  /** Django's long-term release that checks assume where no file names a version. */
  public static final Version USUAL = Version.of("5.2");

  private static final String FACT = "django.version";

  private DjangoVersions() {}

  /**
   * The version that the files of a tree ask for.
   *
   * @param folder the folder of the project; files in it and above count before others
   */
  public static Fact<Version> of(Requirements requirements, String folder) {
    Optional<Requirement> best =
        requirements.all().stream()
            .filter(each -> each.name().equals("django") && each.version().isPresent())
            .min((one, other) -> Integer.compare(rank(one, folder), rank(other, folder)));
    return best.map(DjangoVersions::fact)
        .orElseGet(
            () ->
                new Fact<>(
                    FACT,
                    Value.unknown(List.of(), "no file names a version of Django"),
                    Origin.none()));
  }

  private static Fact<Version> fact(Requirement found) {
    Version version = found.version().orElseThrow();
    Value<Version> value =
        found.exact()
            ? Value.known(version)
            : new Value.Unknown<>(
                List.of(),
                found.place() + " asks for a range of versions of Django",
                List.of(version));
    return new Fact<>(FACT, value, Origin.at(found.place()));
  }

  /** The lower, the more a requirement counts: near the project, exact, for production, a lock. */
  private static int rank(Requirement each, String folder) {
    String file = each.place().file();
    String home = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    boolean near =
        home.isEmpty()
            || home.equals(folder)
            || folder.startsWith(home + "/")
            || (home + "/").startsWith(folder.isEmpty() ? "requirements/" : folder + "/");
    int depth = (int) file.chars().filter(some -> some == '/').count();
    int development = each.development() ? 8 : 0;
    int lock = each.locked() ? 0 : 1;
    return (near ? 0 : 1000) + (each.exact() ? 0 : 100) + development + depth * 2 + lock;
  }
}

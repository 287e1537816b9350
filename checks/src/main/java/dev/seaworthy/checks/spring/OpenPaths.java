package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists of paths in an application's own settings whose name says that they are open: ignored,
 * permitted, public, white-listed. What the code makes of them is not read, so a finding about one
 * is likely, not certain.
 */
public final class OpenPaths {
  private static final List<String> OPEN =
      List.of(
          "ignore",
          "permit",
          "whitelist",
          "anonymous",
          "anon",
          "public",
          "skip",
          "exclude",
          "white");

  private static final List<String> PATHS =
      List.of("url", "uri", "path", "pattern", "matcher", "permitall", "whitelist");

  private static final List<String> SECURITY =
      List.of(
          "secur", "auth", "login", "permit", "jwt", "token", "shiro", "white", "anon", "access");

  private OpenPaths() {}

  /** The single entries of such lists, each as a fact of its own where the file has a line each. */
  public static Stream<Fact<String>> in(Deployment deployment) {
    return deployment
        .settings()
        .all()
        .filter(fact -> isOpenList(RelaxedName.of(fact)))
        .map(fact -> deployment.settings().text(fact.name()))
        .flatMap(OpenPaths::entries);
  }

  private static Stream<Fact<String>> entries(Fact<String> fact) {
    String all = fact.inForce().orElse("");
    return all.indexOf(',') < 0
        ? Stream.of(fact)
        : Stream.of(all.split(",", -1)).map(each -> fact.map(whole -> each.strip()));
  }

  private static boolean isOpenList(RelaxedName name) {
    String last = name.last();
    List<String> elements = name.elements();
    String before = elements.size() > 1 ? elements.get(elements.size() - 2) : "";
    boolean open = OPEN.stream().anyMatch(word -> last.contains(word) || before.contains(word));
    boolean paths = PATHS.stream().anyMatch(last::contains);
    boolean security = SECURITY.stream().anyMatch(name.canonical()::contains);
    return open && paths && security && !name.isWithin("spring") && !name.isWithin("logging");
  }
}

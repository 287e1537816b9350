package dev.seaworthy.boot.admin;

import dev.seaworthy.boot.door.Problems;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.admin.AdminPaths;
import dev.seaworthy.guard.admin.SecretPath;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the properties of the admin come to. All paths stand behind the context path, start with a
 * slash and end without one.
 *
 * @param contextPath the application's own context path; empty for none
 * @param secrets one, or two while the path is changed; the first is the one to link to
 * @param protects what lies under them and nowhere else
 * @param decoy where the decoy is; empty for nowhere
 * @param home the page that a secret path itself leads to
 * @param from the networks that the admin may be entered from; empty for all
 * @param site scheme and host of the site, without a slash at the end
 * @param hidden further paths on which there is nothing but a record of who looks
 */
record AdminPlan(
    String contextPath,
    List<SecretPath> secrets,
    List<String> protects,
    Optional<String> decoy,
    String home,
    List<Cidr> from,
    Optional<String> site,
    List<String> hidden) {

  /**
   * Reads the properties.
   *
   * @param mounted patterns of pages that are mounted beside the protected ones
   * @param hidden paths that the guard hides anyway, with the context path
   * @param problems takes down what is wrong
   */
  static AdminPlan of(
      AdminProperties properties,
      String contextPath,
      List<String> mounted,
      List<String> hidden,
      Problems problems) {
    List<SecretPath> secrets = new ArrayList<>();
    for (int at = 0; at < properties.path().size(); at++) {
      String path = properties.path().get(at);
      problems.read("admin.path", () -> SecretPath.of(path)).ifPresent(secrets::add);
    }
    List<String> named = bases(properties.protects(), problems);
    if (named.isEmpty()) {
      problems.add("admin.protects", "names nothing", "write what the admin is, like /admin/**");
      named = List.of("/admin");
    }
    String first = named.get(0);
    Optional<String> decoy =
        properties.decoy() == null
            ? Optional.of(first)
            : Optional.of(properties.decoy()).filter(each -> !each.isBlank());
    List<String> all = Stream.concat(named.stream(), bases(mounted, problems).stream()).toList();
    String home = properties.home() == null ? first : properties.home();
    return new AdminPlan(
        contextPath,
        secrets,
        all,
        decoy.map(AdminPlan::base),
        home,
        networks(properties.from(), problems),
        site(properties, problems),
        hidden);
  }

  /**
   * The guard's paths, with the context path.
   *
   * @throws IllegalArgumentException if they lie within each other, or are too many
   */
  AdminPaths paths() {
    List<SecretPath> full =
        secrets.stream().map(each -> SecretPath.of(contextPath + each.reveal())).toList();
    List<String> decoys = new ArrayList<>(hidden);
    decoy.ifPresent(each -> decoys.add(0, contextPath + each));
    return AdminPaths.of(full, decoys, protects.stream().map(each -> contextPath + each).toList());
  }

  /** Does not print the secret. */
  @Override
  public String toString() {
    return "AdminPlan[" + secrets.size() + " paths]";
  }

  private static List<String> bases(List<String> patterns, Problems problems) {
    List<String> bases = new ArrayList<>();
    for (String pattern : patterns) {
      String base = base(pattern);
      if (base.length() < 2 || !base.startsWith("/") || base.contains("*") || base.contains("{")) {
        problems.add(
            "admin.protects",
            "holds a pattern that is no path with everything below it",
            "write one like /admin/**");
      } else {
        bases.add(base);
      }
    }
    return bases;
  }

  private static String base(String pattern) {
    String plain = pattern.endsWith("/**") ? pattern.substring(0, pattern.length() - 3) : pattern;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static List<Cidr> networks(List<String> texts, Problems problems) {
    List<Cidr> read = new ArrayList<>();
    for (String each : texts) {
      problems.read("admin.from", () -> Cidr.parse(each)).ifPresent(read::add);
    }
    return read;
  }

  private static Optional<String> site(AdminProperties properties, Problems problems) {
    String text = properties.site();
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    return problems.read("admin.site", () -> site(text));
  }

  private static String site(String text) {
    URI site = URI.create(text.strip());
    boolean whole =
        site.getHost() != null
            && ("https".equals(site.getScheme()) || "http".equals(site.getScheme()))
            && (site.getPath().isEmpty() || site.getPath().equals("/"));
    if (!whole) {
      throw new IllegalArgumentException(
          "it is no scheme and host; write one like https://shop.example");
    }
    return site.getScheme() + "://" + site.getAuthority();
  }
}

package dev.seaworthy.checks.hosts;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Loopback;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds entries in the list of host names that allow more than one site's names. */
final class AllowListTooWide implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("hosts.allow-list-too-wide")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W020")
          .title("The list of host names allows too much")
          .why("A pattern that fits everything protects as little as no list.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Write the public names, each in full, or `.shop.example` for all names beneath one.""")
          .mend(
              Framework.DJANGO,
              """
              Write the public names in ALLOWED_HOSTS, each in full and without scheme, port or path, or
              `.shop.example` for all names beneath one.""")
          .fix(FixClass.UNSAFE)
          .references(Reference.cwe(644))
          .build();

  private static final Set<String> WIDE =
      Set.of(".", ".com", ".org", ".net", ".io", ".dev", ".local");

  /** Names beneath which anybody can have one. */
  private static final Set<String> SHARED =
      Set.of(
          ".herokuapp.com",
          ".azurewebsites.net",
          ".elasticbeanstalk.com",
          ".amazonaws.com",
          ".pythonanywhere.com",
          ".onrender.com",
          ".fly.dev",
          ".railway.app",
          ".up.railway.app",
          ".vercel.app",
          ".run.app",
          ".appspot.com",
          ".ngrok.io",
          ".ngrok-free.app",
          ".github.io");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, AllowListTooWide::django);
    }
    return Outcome.judge(
        deployment.settings().list("seaworthy.allowed-hosts"),
        hosts -> verdict(hosts, deployment.environment().production()));
  }

  private static Outcome django(DjangoSettings settings) {
    return settings.each("ALLOWED_HOSTS", AllowListTooWide::ofPattern);
  }

  /**
   * Django compares a name, a name behind a point with all beneath it, or a star with everything.
   */
  private static Verdict ofPattern(String host) {
    String bare = host.strip().toLowerCase(Locale.ROOT);
    if (WIDE.contains(bare) || SHARED.contains(bare)) {
      return Verdict.flawed("allows everything under " + bare);
    }
    boolean malformed =
        bare.contains("://")
            || bare.contains("/")
            || bare.contains(" ")
            || bare.isEmpty()
            || (bare.length() > 1 && bare.contains("*"))
            || bare.endsWith(".")
            || (bare.indexOf(':') > 0 && !bare.startsWith("["));
    return malformed
        ? Verdict.flawed(
            "is \"" + Shown.clipped(host, 60) + "\", which Django compares as it stands")
        : Verdict.fine();
  }

  private static Verdict verdict(List<String> hosts, boolean production) {
    for (String each : hosts) {
      String host = each.strip();
      if (WIDE.contains(host)) {
        return Verdict.flawed("allows everything under " + host);
      }
      if (host.contains("://")
          || host.contains(" ")
          || (host.indexOf(':') > 0 && !host.startsWith("["))) {
        return Verdict.flawed("holds an entry that is no host name");
      }
      if (production && Loopback.is(host)) {
        return Verdict.flawed("allows this machine's own name in production");
      }
    }
    return Verdict.fine();
  }
}

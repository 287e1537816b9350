package dev.seaworthy.report;

import dev.seaworthy.engine.audit.Failure;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.audit.Suppressed;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Settings.Naming;
import dev.seaworthy.engine.facts.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports made by hand: one with something in every section, and smaller ones. */
public final class Specimen {
  /** The day of the reports. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** A secret that stands in the specimen's layers and must stand in no report. */
  public static final String SECRET = "correct-horse-battery";

  private static final String MAIN = "src/main/resources/application.yml";
  private static final String PROD = "src/main/resources/application-prod.yml";
  private static final Environment DEFAULT = Environment.other("default");
  private static final Environment DEV = Environment.other("dev");
  private static final Environment PRODUCTION =
      Environment.production("prod", "the only one with such a name");

  private static final Declaration EXPOSED =
      Declaration.of("actuator.heap-dump-open")
          .severity(Severity.CRITICAL)
          .title("Anybody can download the memory of the application")
          .why(
              "A heap dump holds every password and session that the process has seen. One request"
                  + " is enough, and no log tells it from a health check.")
          .notWhen("A security chain asks for a login before it.")
          .mend(
              Framework.SPRING_BOOT,
              "Set `management.endpoints.web.exposure.include` to `health,info`.")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Spring Boot: endpoints",
                  "https://docs.spring.io/spring-boot/reference/actuator/endpoints.html"),
              Reference.cwe(200))
          .sameAs("Sonar", "S4507")
          .tags("leak")
          .build();

  private static final Declaration LITERAL =
      Declaration.of("secrets.literal-in-config")
          .severity(Severity.ERROR)
          .title("A secret is written into the repository")
          .why("Whoever can read the repository, or a backup of it, has it.")
          .mend(
              Framework.SPRING_BOOT,
              "Rotate it, then write `${DB_PASSWORD}` and supply the name outside.")
          .mend(Framework.DJANGO, "Rotate it, then read it with `os.environ`.")
          .references(Reference.cwe(798))
          .everywhere()
          .build();

  private static final Declaration HSTS =
      Declaration.of("https.hsts-missing-or-weak")
          .alias("security.W004")
          .severity(Severity.WARNING)
          .title("Browsers are not told to stay on HTTPS for long enough")
          .why("Until they are, one plain-http link is enough to read the first request.")
          .notWhen("A proxy in front sends it: declare `edge.headers` in seaworthy.yml.")
          .mend(Framework.SPRING_BOOT, "Set `seaworthy.https.hsts.max-age` to 365d.")
          .mend(Framework.DJANGO, "Set `SECURE_HSTS_SECONDS`, from small to large.")
          .fix(FixClass.UNSAFE)
          .references(Reference.rfc(6797), Reference.cwe(319))
          .build();

  private static final Declaration DETAILS =
      Declaration.of("errors.details-shown")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("Error pages show the inside of the application")
          .why("A stack trace names classes, versions and queries.")
          .mend(Framework.SPRING_BOOT, "Set `server.error.include-stacktrace` to `never`.")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(209))
          .build();

  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</style></head><body onload=alert(1)>",
          "<!-- ",
          "]]>",
          "&lt;b&gt;",
          "`</code><b>`",
          "javascript:alert(1)",
          "\u202egpj.exe\u2066",
          "a\u0000b\u001b[2Jc\r\nd\u2028e");

  private Specimen() {}

  /** The declarations, as a catalogue. */
  public static List<Declaration> declarations() {
    return List.of(EXPOSED, LITERAL, HSTS, DETAILS);
  }

  /** What a run with the usual gate was asked. */
  public static Run run() {
    return new Run("0.1.0", "shop", "", "deploy", new Gate(Severity.ERROR, false, true), TODAY);
  }

  /** A report with nothing wrong in it. */
  public static Report clean() {
    return new Report(
        List.of(Deployment.of(shop(), PRODUCTION, Settings.none(Naming.RELAXED)).build()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Report.Tally(4, 4, 0, 0, 0));
  }

  /** A report whose findings are notes on another environment than production. */
  public static Report noted() {
    Report whole = complete();
    Flaw off = Flaw.of("spring.thymeleaf.cache", "is false", Origin.none()).at(Severity.INFO);
    Flaw verbose = Flaw.of("logging.level.root", "is DEBUG", Origin.none()).at(Severity.INFO);
    return new Report(
        whole.deployments(),
        List.of(finding(DETAILS, List.of(DEV), off), finding(LITERAL, List.of(DEV), verbose)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Report.Tally(48, 40, 2, 0, 6));
  }

  /** A report with something in every section. */
  public static Report whole() {
    return new Report(
        deployments(),
        findings(),
        open(),
        List.of(new Failure(HSTS, shop(), "ArithmeticException")),
        suppressed(),
        stale(),
        troubles(),
        new Report.Tally(48, 26, 9, 3, 10));
  }

  /** The same findings with nothing that keeps the run from being whole. */
  public static Report complete() {
    Report whole = whole();
    return new Report(
        whole.deployments(),
        whole.findings(),
        whole.open(),
        List.of(),
        whole.suppressed(),
        whole.stale(),
        List.of(),
        whole.tally());
  }

  /** A report in which everything that a tree can name is an attack. */
  public static Report hostile() {
    List<Deployment> deployments = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    for (String attack : ATTACKS) {
      Application application =
          new Application(attack, attack, Framework.SPRING_BOOT, Fact.unset(attack));
      Environment production = Environment.production(attack, attack);
      Environment other = Environment.other(attack + "2");
      Origin origin =
          Origin.of(Layer.at(Place.at(attack, 1), attack))
              .suppliedBy(List.of(Layer.outside(attack, attack)))
              .overriding(List.of(Layer.at(Place.in(attack), attack)));
      Place place = Place.at(attack, 1);
      deployments.add(deployment(application, production, attack, "server.error." + attack));
      deployments.add(deployment(application, other, "always", "server.error." + attack));
      findings.add(
          new Finding(
              declarations().get(0),
              application,
              List.of(production, other),
              Flaw.of("server.error." + attack, attack, origin).unless(attack).because(attack)));
      open.add(
          new Open(
              application,
              List.of(production),
              new Missing(attack, List.of(attack), attack, origin),
              declarations()));
      troubles.add(Trouble.unreadable(place, attack, attack));
    }
    return new Report(
        deployments,
        findings,
        open,
        List.of(),
        List.of(),
        List.of(),
        troubles,
        new Report.Tally(4, 0, ATTACKS.size(), ATTACKS.size(), 0));
  }

  private static Deployment deployment(
      Application application, Environment environment, String value, String name) {
    Fact<Datum> fact = new Fact<>(name, Value.known(Datum.text(value)), Origin.none());
    return Deployment.of(
            application, environment, Settings.of(Settings.Naming.RELAXED, List.of(fact)))
        .build();
  }

  private static Application shop() {
    Origin pom = Origin.at(new Place("pom.xml", 12, 14));
    return new Application(
        "shop",
        "",
        Framework.SPRING_BOOT,
        new Fact<>("version", Value.known(Version.of("3.5.6")), pom));
  }

  private static List<Deployment> deployments() {
    return List.of(
        Deployment.of(shop(), DEFAULT, settings("never", SECRET, "false")).build(),
        Deployment.of(shop(), DEV, settings("always", "dev", "true")).build(),
        Deployment.of(shop(), PRODUCTION, settings("never", SECRET + "-too", "false")).build());
  }

  private static Settings settings(String stackTrace, String password, String showSql) {
    return Settings.of(
        Naming.RELAXED,
        List.of(
            stated("server.error.include-stacktrace", stackTrace),
            stated("spring.datasource.password", password),
            stated("spring.jpa.show-sql", showSql),
            stated("spring.application.name", "shop-" + showSql)));
  }

  private static Fact<Datum> stated(String name, String text) {
    return new Fact<>(name, Value.known(Datum.text(text)), Origin.none());
  }

  private static List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    all.add(
        finding(
            EXPOSED,
            List.of(DEFAULT, DEV, PRODUCTION),
            Flaw.of(
                    "management.endpoints.web.exposure.include",
                    "is *, so 14 endpoints answer",
                    Origin.at(new Place(MAIN, 31, 9)))
                .unless("unless a security chain guards it")
                .because("No security library is on the class path.")));
    all.add(
        finding(
            LITERAL,
            List.of(PRODUCTION),
            Flaw.of(
                "spring.datasource.password",
                "is a password (25 characters, hidden)",
                Origin.of(Layer.at(new Place(PROD, 12, 15), SECRET + "-too"))
                    .overriding(List.of(Layer.at(new Place(MAIN, 9, 15), SECRET))))));
    for (int i = 1; i <= 5; i++) {
      all.add(
          finding(
              LITERAL,
              List.of(DEFAULT, PRODUCTION),
              Flaw.of(
                  "shop.partners[" + i + "].token",
                  "is a token (21 characters, hidden)",
                  Origin.of(Layer.at(new Place(MAIN, 40 + i, 12), SECRET)))));
    }
    all.add(
        finding(
            DETAILS,
            List.of(DEV),
            Flaw.of(
                "server.error.include-stacktrace",
                "is always",
                Origin.of(Layer.at(new Place("config/\u001b[31mred\u202e.yml", 3, 1), "always"))
                    .suppliedBy(List.of(Layer.at(new Place(".env.dev", 2, 1), "always"))))));
    all.add(
        finding(
            HSTS,
            List.of(DEFAULT, PRODUCTION),
            Flaw.of(
                new Fact<>(
                    "seaworthy.https.hsts.max-age",
                    new Value.Unset<>(Optional.of(0), "Spring Boot 3.5"),
                    Origin.none()),
                "is 0")));
    return all;
  }

  private static Finding finding(
      Declaration declaration, List<Environment> environments, Flaw flaw) {
    return new Finding(declaration, shop(), environments, flaw);
  }

  private static List<Open> open() {
    return List.of(
        new Open(
            shop(),
            List.of(PRODUCTION),
            new Missing(
                "spring.datasource.url",
                List.of("DB_URL"),
                "no file that was read supplies DB_URL",
                Origin.of(Layer.at(new Place(PROD, 10, 10), "${DB_URL}"))),
            List.of(LITERAL, HSTS)),
        new Open(
            shop(),
            List.of(PRODUCTION),
            new Missing(
                "spring.datasource.hikari.jdbc-url",
                List.of("DB_URL"),
                "no file that was read supplies DB_URL",
                Origin.of(Layer.at(new Place(PROD, 11, 10), "${DB_URL}"))),
            List.of(LITERAL)),
        new Open(
            shop(),
            List.of(DEFAULT, PRODUCTION),
            Missing.of(
                "spring.config.import", "the configuration server it names is not contacted"),
            List.of(EXPOSED)));
  }

  private static List<Suppressed> suppressed() {
    Suppression decision =
        new Suppression(
            "errors.details-shown",
            Optional.of("default"),
            Optional.empty(),
            "the error pages are replaced by the proxy",
            Optional.of(LocalDate.of(2027, 1, 31)),
            new Place("seaworthy.yml", 6, 5));
    Flaw flaw =
        Flaw.of("server.error.include-message", "is always", Origin.at(new Place(MAIN, 5, 3)));
    return List.of(new Suppressed(finding(DETAILS, List.of(DEFAULT), flaw), decision));
  }

  private static List<Suppression> stale() {
    return List.of(
        new Suppression(
            "https.hsts-missing-or-weak",
            Optional.of("prod"),
            Optional.empty(),
            "until the new proxy is there",
            Optional.of(LocalDate.of(2026, 10, 31)),
            new Place("seaworthy.yml", 10, 5)),
        new Suppression(
            "actuator.gone",
            Optional.empty(),
            Optional.of("management.port"),
            "only reachable from inside",
            Optional.empty(),
            new Place("seaworthy.yml", 14, 5)));
  }

  private static List<Trouble> troubles() {
    return List.of(
        Trouble.unreadable(
            new Place("src/main/resources/application-broken.yml", 7, 1),
            "a tab stands where blanks indent",
            "indent with blanks"),
        Trouble.notice(
            Place.in("src/main/resources/messages.properties"),
            "is not UTF-8 and was read as ISO-8859-1",
            "save it as UTF-8"));
  }
}
